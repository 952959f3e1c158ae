package plumbline.steward.generate;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Kind;
import plumbline.steward.model.SchemaObject;

/** A catalog whose objects are found by the names that changes give them. */
record Inventory(Catalog catalog, Map<Subject, SchemaObject> objects) {

  static Inventory of(Catalog catalog) {
    return new Inventory(
        catalog,
        catalog.objects().values().stream()
            .collect(
                Collectors.toMap(
                    object -> Subject.of(object.id()),
                    Function.identity(),
                    (first, alikeButForCapitals) -> first)));
  }

  boolean has(Subject subject) {
    return objects.containsKey(subject);
  }

  Optional<SchemaObject> find(Subject subject) {
    return Optional.ofNullable(objects.get(subject));
  }

  /** The table that an object is, or is a part of, or an index on. */
  Optional<Subject> tableOf(Subject subject) {
    return subject.kind() == Kind.TABLE
        ? Optional.of(subject)
        : find(subject).flatMap(catalog::tableOf).map(Subject::of);
  }
}
