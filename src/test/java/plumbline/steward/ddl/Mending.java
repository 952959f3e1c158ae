package plumbline.steward.ddl;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import plumbline.steward.catalog.PostgresqlCatalogReader;
import plumbline.steward.diff.Differ;
import plumbline.steward.diff.Difference;
import plumbline.steward.model.Catalog;
import plumbline.steward.plan.Planner;
import plumbline.steward.plan.Purpose;
import plumbline.steward.plan.Step;

/**
 * Two databases, and the steps that make one like the other. Their connections stay open: a server
 * process that reads its first catalog takes three times as long as one that has read others.
 */
record Mending(Connection live, Connection reference) {

  List<Step> steps() throws SQLException {
    Catalog found = read(live);
    Catalog expected = read(reference);
    return new Planner(new PostgresqlDialect(found, expected), Purpose.CONVERSION, id -> true)
        .plan(differences(found, expected), found, expected)
        .steps();
  }

  void run(List<Step> steps) throws SQLException {
    try (Statement statement = live.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute("select set_config('search_path', '', false)");
      for (Step step : steps) {
        statement.execute(step.sql());
      }
      statement.execute("reset search_path");
    }
  }

  List<Difference> remaining() throws SQLException {
    return differences(read(live), read(reference));
  }

  private static List<Difference> differences(Catalog found, Catalog expected) {
    return new Differ(id -> true).compare(found, expected);
  }

  private static Catalog read(Connection connection) throws SQLException {
    return new PostgresqlCatalogReader().read(connection);
  }
}
