package plumbline.steward.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Counts what a plan's destructive steps would lose. */
public final class Stakes {
  /** How long one count may take. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Stakes() {}

  /**
   * The steps that are held back where nothing may be lost, each with what it would lose.
   *
   * @param connection one that has no transaction open; it is left in the state that it came in
   */
  public static List<HeldBackStep> of(Plan plan, Connection connection) throws SQLException {
    if (plan.heldBack().isEmpty()) {
      return List.of();
    }
    try (PlanSession session = new PlanSession(connection)) {
      return of(plan, session);
    }
  }

  static List<HeldBackStep> of(Plan plan, PlanSession session) throws SQLException {
    List<HeldBackStep> steps = new ArrayList<>();
    for (Step step : plan.heldBack()) {
      session.limit(step.lockTimeout(), PATIENCE);
      steps.add(new HeldBackStep(step, count(step.stake(), session)));
    }
    return steps;
  }

  /** A table may be locked or too large to be counted, which is no reason to fail. */
  private static OptionalLong count(String query, PlanSession session) {
    if (query.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(session.texts(query).get(0)));
    } catch (SQLException e) {
      return OptionalLong.empty();
    }
  }
}
