package plumbline.steward.report;

import java.util.List;
import java.util.Locale;
import plumbline.steward.changelog.Change;
import plumbline.steward.diff.Difference;
import plumbline.steward.expected.DeclaredStatement;
import plumbline.steward.expected.Origin;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.ObjectId;

/**
 * Makes findings of what the changes build otherwise than is declared: the definition was edited
 * without a change, or a change was written without the definition.
 *
 * @param built by the changes
 * @param changes which of them made what
 * @param statements which statement of the definition makes what
 */
public record DefinitionFindings(
    Catalog built, Catalog declared, Origin<Change> changes, Origin<DeclaredStatement> statements) {

  /** The findings, in the order of the differences. */
  public List<Finding> of(List<Difference> differences) {
    return new Grouping(built, declared)
        .of(differences).keySet().stream().map(this::finding).toList();
  }

  private Finding finding(Difference difference) {
    ObjectId id = difference.id();
    return new Finding(
        DriftFindings.code(difference),
        Severity.DRIFT,
        id.kind().words(),
        id.path(),
        DriftFindings.deviations(difference),
        changes.of(id).orElse(null),
        consequence(difference),
        List.of(),
        List.of(),
        remedy(difference));
  }

  private static String consequence(Difference difference) {
    if (difference instanceof Difference.Missing) {
      return "no database gets what is declared";
    }
    return difference instanceof Difference.Unexpected
        ? "databases get what nobody declared"
        : "databases get it otherwise than is declared";
  }

  private String remedy(Difference difference) {
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
    return statements
        .of(id)
        .map(DeclaredStatement::file)
        .orElseGet(
            () ->
                changes.of(id).map(Change::file).orElse("").replaceFirst("changes/.*", "schema/")
                    + id.name().toLowerCase(Locale.ROOT)
                    + ".sql");
  }

  private static String generate(String file) {
    String database = file.replaceFirst("^db/([^/]+)/.*", "$1");
    return "run 'db generate config.yml --name NAME%s'"
        .formatted(database.equals("main") ? "" : " --database " + database);
  }
}
