package plumbline.steward;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.diff.Differ;
import plumbline.steward.diff.Difference;
import plumbline.steward.model.Catalog;
import plumbline.steward.plan.Plan;
import plumbline.steward.plan.Planner;

/**
 * Two whole databases side by side.
 *
 * @param differences what the first has otherwise than the second
 * @param plan what turns the first into the second
 */
public record Comparison(Engine engine, List<Difference> differences, Plan plan) {
  public Comparison {
    differences = List.copyOf(differences);
  }

  /** Reads both and compares; nothing is left out. */
  public static Comparison of(ConnectionSource found, ConnectionSource reference)
      throws SQLException {
    try (Connection one = found.open();
        Connection other = reference.open()) {
      Engine engine = Engine.of(one);
      if (!engine.equals(Engine.of(other))) {
        throw new IllegalArgumentException(
            "only databases of the same kind can be compared: both PostgreSQL, or both H2");
      }
      Catalog there = engine.reader().read(one);
      Catalog wanted = engine.reader().read(other);
      List<Difference> differences = new Differ(id -> true).compare(there, wanted);
      return new Comparison(
          engine,
          differences,
          new Planner(engine.dialect(there, wanted)).plan(differences, there, wanted));
    }
  }

  public boolean isEmpty() {
    return differences.isEmpty();
  }

  /** The plan as SQL. */
  public String script() {
    return engine.script(plan);
  }
}
