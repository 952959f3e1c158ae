package plumbline.steward.generate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.changelog.ChosenChanges;
import plumbline.steward.diff.Differ;
import plumbline.steward.diff.Difference;
import plumbline.steward.diff.Scope;
import plumbline.steward.expected.ScratchDatabase;
import plumbline.steward.model.Catalog;
import plumbline.steward.plan.Plan;
import plumbline.steward.plan.Planner;
import plumbline.steward.plan.Purpose;

/**
 * A throw-away database in which statements are tried. On PostgreSQL its schema has a name that
 * nothing else has, so that it can be taken out of what the server prints: a change says no schema.
 */
final class TrialDatabase implements AutoCloseable {
  private static final String SCHEMA = "plumbline_generated";

  private final Side side;
  private final Scope scope;
  private final ScratchDatabase scratch;
  private final Connection connection;
  private final String qualifier;

  private TrialDatabase(Side side, Scope scope, ScratchDatabase scratch, Connection connection)
      throws SQLException {
    this.side = side;
    this.scope = scope;
    this.scratch = scratch;
    this.connection = connection;
    if (side.dbms().equals(Side.POSTGRESQL)) {
      String schema = connection.getSchema();
      execute("alter schema \"%s\" rename to %s".formatted(schema, SCHEMA));
      execute("set search_path = " + SCHEMA);
      this.qualifier = SCHEMA + ".";
    } else {
      this.qualifier = "\"" + connection.getSchema() + "\".";
    }
  }

  /** One in which all changes of a changelog were applied. */
  static TrialDatabase atHead(Side side, Changelog changelog) throws Exception {
    ScratchDatabase scratch = side.scratches().create();
    try {
      new ChosenChanges(scratch)
          .apply(new Changelogs(List.of(changelog), scratch).known(), change -> {});
      return open(side, changelog, scratch);
    } catch (Exception e) {
      scratch.close();
      throw e;
    }
  }

  /** One in which nothing is. */
  static TrialDatabase empty(Side side, Changelog changelog) throws SQLException {
    ScratchDatabase scratch = side.scratches().create();
    try {
      return open(side, changelog, scratch);
    } catch (SQLException e) {
      scratch.close();
      throw e;
    }
  }

  private static TrialDatabase open(Side side, Changelog changelog, ScratchDatabase scratch)
      throws SQLException {
    Scope scope =
        new Scope(
            List.of(),
            List.of(),
            Set.of(changelog.historyTable(), changelog.lockTable()),
            Set.of());
    return new TrialDatabase(side, scope, scratch, scratch.open());
  }

  Side side() {
    return side;
  }

  Connection connection() {
    return connection;
  }

  Catalog catalog() throws SQLException {
    return side.reader().read(connection);
  }

  /** In what a catalog differs from what it should be. */
  List<Difference> differences(Catalog found, Catalog expected) {
    return new Differ(scope.managed(found, expected)).compare(found, expected);
  }

  /** What would make one catalog of another, here. */
  Plan plan(Catalog found, Catalog expected) {
    return new Planner(
            side.dialect().apply(found, expected),
            Purpose.CONVERSION,
            scope.managed(found, expected))
        .plan(differences(found, expected), found, expected);
  }

  /** A statement as a change says it: without the schema. */
  String unqualified(String sql) {
    return sql.replace(qualifier, "");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  /**
   * Tries a statement.
   *
   * @return why the database refused it; empty where it did not
   */
  Optional<SQLException> run(String sql) {
    try {
      execute(sql);
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(e);
    }
  }

  @Override
  public void close() throws SQLException {
    try (scratch) {
      connection.close();
    }
  }
}
