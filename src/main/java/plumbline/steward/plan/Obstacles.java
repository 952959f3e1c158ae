package plumbline.steward.plan;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks whether the rows that are there allow some steps. */
final class Obstacles {
  /** Rows in the way are counted up to here. */
  private static final int MOST = 1000;

  /** A query that took too long, on both engines. */
  private static final String CANCELLED = "57014";

  /**
   * How the states begin of values that are none of a type, of rows that break a constraint, and of
   * those that are too long for a key.
   */
  private static final Set<String> ROWS_DO_NOT_FIT = Set.of("22", "23", "54000");

  private Obstacles() {}

  /** Whether it was rows that made a statement fail. */
  static boolean madeFail(SQLException fault) {
    String state = String.valueOf(fault.getSQLState());
    return ROWS_DO_NOT_FIT.stream().anyMatch(state::startsWith);
  }

  /**
   * What is in the way of which steps, before any of them is done.
   *
   * @param patience how long one look may take, in which it may see no obstacle; zero for a look at
   *     all rows
   */
  static Map<Step, String> among(List<Step> steps, PlanSession session, Duration patience)
      throws SQLException {
    Map<Step, String> obstacles = new HashMap<>();
    for (Step step : steps) {
      if (step.precondition() != null) {
        session.limit(step.lockTimeout(), Duration.ZERO);
        String words = of(step.precondition(), session, patience);
        if (!words.isEmpty()) {
          obstacles.put(step, words);
        }
      }
    }
    return obstacles;
  }

  private static String of(Precondition precondition, PlanSession session, Duration patience) {
    try {
      int offending = session.texts(precondition.offenders(), MOST + 1, patience).size();
      return offending == 0 ? "" : reason(words(offending), precondition);
    } catch (SQLException e) {
      if (madeFail(e)) {
        return reason("rows", precondition);
      }
      if (!patience.isZero() && CANCELLED.equals(e.getSQLState())) {
        return "";
      }
      return "cannot be told to have no rows in its way (%s)".formatted(DatabaseWords.of(e));
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
