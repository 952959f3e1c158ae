package plumbline.steward.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plumbline.steward.changelog.Change;
import plumbline.steward.diff.Difference;
import plumbline.steward.expected.DeclaredStatement;
import plumbline.steward.expected.Origin;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.ObjectId;

/**
 * What to do where the changes build something else than is declared: the definition was edited
 * without a change, or a change was written without the definition.
 *
 * @param built what the changes build
 * @param changes which change made what of it
 * @param statements which statement of the definition makes what
 */
public record DefinitionRemedies(
    Catalog built, Origin<Change> changes, Origin<DeclaredStatement> statements) {

  /** By the objects that differ. */
  public Map<ObjectId, String> of(List<Difference> differences) {
    Map<ObjectId, String> remedies = new HashMap<>();
    for (Difference difference : differences) {
      remedies.put(difference.id(), of(difference));
    }
    return remedies;
  }

  private String of(Difference difference) {
    if (difference instanceof Difference.Unexpected unexpected) {
      ObjectId whole = built.tableOf(unexpected.found()).orElse(unexpected.id());
      return "declare it in %s, or drop it by a change".formatted(file(whole));
    }
    String file = file(difference.id());
    return difference instanceof Difference.Missing
        ? "%s declares it and no change makes it: %s".formatted(file, generate(file))
        : "%s declares it otherwise: correct it there, or %s".formatted(file, generate(file));
  }

  /** The file that declares an object, or should. */
  private String file(ObjectId id) {
    Optional<String> declared = statements.of(id).map(DeclaredStatement::file);
    String folder = changes.of(id).map(Change::file).orElse("db/main/changes/");
    return declared.orElse(
        folder.replaceFirst("changes/.*", "schema/" + id.name().toLowerCase(Locale.ROOT) + ".sql"));
  }

  private static String generate(String file) {
    String database = file.replaceFirst("^db/([^/]+)/.*", "$1");
    return "run 'db generate config.yml --name NAME%s'"
        .formatted(database.equals("main") ? "" : " --database " + database);
  }
}
