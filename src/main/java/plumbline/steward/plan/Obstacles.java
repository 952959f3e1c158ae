package plumbline.steward.plan;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rows that are there have against some steps.
 *
 * @param reasons why they are not done
 * @param unseen those whose rows were not looked at to the end
 */
record Obstacles(Map<Step, String> reasons, Set<Step> unseen) {
  /** Rows in the way are counted up to here. */
  private static final int MOST = 1000;

  /** A query that took too long, on both engines. */
  private static final String CANCELLED = "57014";

  /**
   * How the states begin of values that are none of a type, of rows that break a constraint, and of
   * those that are too long for a key.
   */
  private static final Set<String> ROWS_DO_NOT_FIT = Set.of("22", "23", "54000");

  /** Whether it was rows that made a statement fail. */
  static boolean madeFail(SQLException fault) {
    String state = String.valueOf(fault.getSQLState());
    return ROWS_DO_NOT_FIT.stream().anyMatch(state::startsWith);
  }

  /**
   * What is in the way of which steps, before any of them is done.
   *
   * @param patience how long the looks may take
   */
  static Obstacles among(List<Step> steps, PlanSession session, Patience patience)
      throws SQLException {
    Obstacles obstacles = amongChoices(steps, session, patience);
    for (Step step : steps) {
      if (step.precondition() != null && obstacles.isClear(step)) {
        obstacles.lookFor(step, step.precondition(), session, patience);
      }
    }
    return obstacles;
  }

  /** Values alone of which a person is to choose what they mean. */
  static Obstacles amongChoices(List<Step> steps, PlanSession session, Patience patience)
      throws SQLException {
    Obstacles obstacles = new Obstacles(new HashMap<>(), new HashSet<>());
    for (Step step : steps) {
      if (step.awaitsChoice()) {
        obstacles.lookFor(step, step.assumption().asPrecondition(), session, patience);
      }
    }
    return obstacles;
  }

  private boolean isClear(Step step) {
    return !reasons.containsKey(step) && !unseen.contains(step);
  }

  private void lookFor(Step step, Precondition precondition, PlanSession session, Patience patience)
      throws SQLException {
    if (patience.isOver()) {
      unseen.add(step);
      return;
    }
    session.limit(step.lockTimeout(), Duration.ZERO);
    try {
      int offending = session.texts(precondition.offenders(), MOST + 1, patience.forOne()).size();
      if (offending > 0) {
        reasons.put(step, reason(words(offending), precondition));
      }
    } catch (SQLException e) {
      if (madeFail(e)) {
        reasons.put(step, reason("rows", precondition));
      } else if (!patience.isEndless() && CANCELLED.equals(e.getSQLState())) {
        unseen.add(step);
      } else {
        reasons.put(
            step, "cannot be told to have no rows in its way (%s)".formatted(DatabaseWords.of(e)));
      }
    }
  }

  private static String reason(String rows, Precondition precondition) {
    return "has %s in its way (%s)".formatted(rows, precondition.remedy());
  }

  /** A query that looks for one row only says nothing about their number. */
  private static String words(int offending) {
    if (offending == 1) {
      return "rows";
    }
    return offending > MOST ? "more than %d rows".formatted(MOST) : "%d rows".formatted(offending);
  }
}
