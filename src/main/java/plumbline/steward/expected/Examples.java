package plumbline.steward.expected;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.changelog.Changelog;

/** Rows that are given as examples in the {@code examples} folders beside the changelogs. */
public final class Examples {
  private Examples() {}

  /**
   * The INSERT statements.
   *
   * @param engine for which they are meant, as in the mark {@code -- dbms:postgresql}
   */
  public static List<String> of(List<Changelog> changelogs, String engine) throws Exception {
    List<String> examples = new ArrayList<>();
    for (Changelog changelog : changelogs) {
      new StatementFolder(changelog, "examples")
          .read().stream()
              .filter(statement -> statement.runsOn(engine))
              .map(DeclaredStatement::sql)
              .forEach(examples::add);
    }
    return examples;
  }
}
