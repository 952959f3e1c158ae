package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Domain;
import plumbline.steward.model.ObjectId;

/** Types by the names that columns have them under, and what those that are domains stand for. */
final class Domains {
  private final Map<String, Domain> domains = new HashMap<>();

  /**
   * Those of one catalog.
   *
   * @param written how a type is called where a column has it
   */
  Domains(Catalog catalog, Function<ObjectId, String> written) {
    catalog.objects().values().stream()
        .filter(Domain.class::isInstance)
        .map(Domain.class::cast)
        .forEach(domain -> domains.put(written.apply(domain.id()), domain));
  }

  /** What a type is made of in the end: itself where it is no domain. */
  String base(String type) {
    List<Domain> built = layers(type);
    return built.isEmpty() ? type : built.get(built.size() - 1).type();
  }

  /** Whether not every value of what a type is made of is one of its own. */
  boolean hasRules(String type) {
    return layers(type).stream().anyMatch(layer -> layer.notNull() || !layer.checks().isEmpty());
  }

  /** A domain, the one that it is built on, and so on. */
  private List<Domain> layers(String type) {
    List<Domain> layers = new ArrayList<>();
    for (Domain next = domains.get(type); next != null; next = domains.get(next.type())) {
      layers.add(next);
    }
    return layers;
  }
}
