package plumbline.steward.plan;

import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;

/** Counts what steps would lose that are held back because something may be lost. */
final class Stakes {
  private Stakes() {}

  /**
   * What a step would lose.
   *
   * @param patience how long the count may take
   */
  static HeldBackStep of(Step step, PlanSession session, Patience patience) throws SQLException {
    session.limit(step.lockTimeout(), Duration.ZERO);
    OptionalLong count = count(step.stake(), session, patience);
    return new HeldBackStep(step, loss(step, count), count);
  }

  /** A table may be locked or too large to be counted, which is no reason to fail. */
  private static OptionalLong count(String query, PlanSession session, Patience patience) {
    if (query.isEmpty() || patience.isOver()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(session.texts(query, 1, patience.forOne()).get(0)));
    } catch (SQLException e) {
      return OptionalLong.empty();
    }
  }

  private static String loss(Step step, OptionalLong atStake) {
    if (!step.isDestructive()) {
      return "builds on a step that loses data";
    }
    if (atStake.isEmpty()) {
      return step.stake().isEmpty() ? "loses data" : "loses an unknown number of rows or values";
    }
    long count = atStake.getAsLong();
    return "loses %d %s".formatted(count, count == 1 ? "row or value" : "rows or values");
  }
}
