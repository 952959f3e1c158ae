package plumbline.steward.drift;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import plumbline.steward.plan.Plan;
import plumbline.steward.plan.SessionDialect;
import plumbline.steward.plan.Step;

/** Applies a plan as its script says: one statement after the other, in no transaction. */
final class ByHand {
  private ByHand() {}

  static void apply(Plan plan, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String setting : SessionDialect.POSTGRESQL.opening()) {
        statement.execute(setting);
      }
      for (Step step : plan.steps()) {
        run(statement, step);
      }
    }
  }

  private static void run(Statement statement, Step step) throws SQLException {
    try {
      statement.execute(step.sql());
    } catch (SQLException e) {
      throw new SQLException(step.sql() + ": " + e.getMessage(), e);
    }
  }
}
