package plumbline.steward.plan;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Looks whether the rows that are there allow some steps. */
final class Preconditions {
  /** Rows in the way are counted up to here. */
  private static final int MOST = 1000;

  private Preconditions() {}

  /**
   * Refuses a plan that cannot be done to its end.
   *
   * @throws PlanRefusedException with all that is in the way
   */
  static void check(List<Step> steps, PlanSession session) throws SQLException {
    List<String> obstacles = new ArrayList<>();
    for (Step step : steps) {
      if (step.precondition() != null) {
        session.limit(step.lockTimeout(), Duration.ZERO);
        int offending = offending(step, session);
        if (offending > 0) {
          obstacles.add(step.subject() + words(offending) + step.precondition().remedy());
        }
      }
    }
    if (!obstacles.isEmpty()) {
      throw new PlanRefusedException(
          "nothing is changed, as rows are in the way: " + String.join("; ", obstacles));
    }
  }

  private static int offending(Step step, PlanSession session) {
    try {
      return session.texts(step.precondition().offenders(), MOST + 1).size();
    } catch (SQLException e) {
      throw new PlanRefusedException(
          "nothing is changed, as it cannot be told whether rows are in the way of %s: %s"
              .formatted(step.subject(), DatabaseWords.of(e)));
    }
  }

  /** A query that looks for one row only says nothing about their number. */
  private static String words(int offending) {
    if (offending == 1) {
      return ": ";
    }
    return offending > MOST
        ? ", more than %d rows: ".formatted(MOST)
        : ", %d rows: ".formatted(offending);
  }
}
