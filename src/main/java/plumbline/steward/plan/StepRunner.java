package plumbline.steward.plan;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;

/** Does one step, again where others were in its way, and leaves nothing half-made behind. */
final class StepRunner {
  private static final int ATTEMPTS = 6;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  /** A lock that was not to be had in time, or not without a deadlock: of both engines. */
  private static final Set<String> OTHERS_IN_THE_WAY = Set.of("55P03", "40P01", "HYT00", "40001");

  private final PlanSession session;
  private final PlanRunner.Pause pause;

  StepRunner(PlanSession session, PlanRunner.Pause pause) {
    this.session = session;
    this.pause = pause;
  }

  /**
   * Does it.
   *
   * @param waiting is told each time that others were in the way: how long the pause is until it is
   *     tried again, and who they may be
   */
  void run(Step step, BiConsumer<Duration, List<String>> waiting)
      throws SQLException, InterruptedException {
    List<String> unfinished = unfinishedIndexes(step);
    Duration next = FIRST_PAUSE;
    session.limit(step.lockTimeout(), step.statementTimeout());
    for (int attempt = 1; !succeeds(step, unfinished, attempt == ATTEMPTS); attempt++) {
      waiting.accept(next, blockers());
      pause.take(next);
      next = next.multipliedBy(2);
    }
  }

  /** Whether it succeeds; where it should be tried again, it does not, and does not throw. */
  private boolean succeeds(Step step, List<String> unfinished, boolean isLast) throws SQLException {
    try {
      dropUnfinished(step, unfinished);
      session.execute(step.sql());
      return true;
    } catch (SQLException e) {
      if (isWait(e) && !isLast) {
        return false;
      }
      cleanUp(step, unfinished, e);
      throw e;
    }
  }

  static boolean isWait(SQLException e) {
    return OTHERS_IN_THE_WAY.contains(String.valueOf(e.getSQLState()));
  }

  /** Who may be in the way; nobody where the database does not tell. */
  List<String> blockers() {
    try {
      return session.texts(session.dialect().blockers());
    } catch (SQLException e) {
      return List.of();
    }
  }

  private List<String> unfinishedIndexes(Step step) throws SQLException {
    ObjectId id = step.subject();
    return id.kind() == Kind.INDEX || id.kind() == Kind.CONSTRAINT
        ? session.texts(
            session.dialect().unfinishedIndexes(),
            List.of(id.schema(), id.name(), TemporaryName.of(id.name())))
        : List.of();
  }

  /**
   * An index that is built concurrently stays behind where that fails, and is in the way then.
   *
   * @param before those that were there before the step
   */
  private void dropUnfinished(Step step, List<String> before) throws SQLException {
    List<String> ours = new ArrayList<>(unfinishedIndexes(step));
    ours.removeAll(before);
    for (String drop : ours) {
      session.execute(drop);
    }
  }

  /** What cannot be dropped now is found by the next plan. */
  private void cleanUp(Step step, List<String> before, SQLException fault) {
    try {
      dropUnfinished(step, before);
    } catch (SQLException e) {
      fault.addSuppressed(e);
    }
  }
}
