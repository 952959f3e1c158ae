package plumbline.steward.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Applies plans, step by step. */
public final class PlanRunner {
  private final Fingerprint fingerprint;
  private final Consumer<String> progress;
  private final Pause pause;

  /** Reads what tells one state of a database's schema from another, as its catalog has it. */
  @FunctionalInterface
  public interface Fingerprint {
    String read(Connection connection) throws SQLException;
  }

  /** Waits before a step is tried again. */
  @FunctionalInterface
  public interface Pause {
    void take(Duration length) throws InterruptedException;
  }

  /**
   * For one kind of database.
   *
   * @param fingerprint reads what a plan's fingerprint is compared with
   * @param progress is told in a line what is being done
   * @param pause such as a sleep
   */
  public PlanRunner(Fingerprint fingerprint, Consumer<String> progress, Pause pause) {
    this.fingerprint = fingerprint;
    this.progress = progress;
    this.pause = pause;
  }

  /**
   * Applies a plan, but for the steps that rows are in the way of.
   *
   * @param destructive whether steps may be done that lose data
   * @param connection one that has no transaction open; it is left in the state that it came in
   * @throws PlanRefusedException where nothing was done
   * @throws PlanFailedException where a step failed
   */
  public PlanOutcome apply(Plan plan, boolean destructive, Connection connection)
      throws SQLException, InterruptedException {
    if (!fingerprint.read(connection).equals(plan.fingerprint())) {
      throw new PlanRefusedException(
          "nothing is changed: the database has changed since the plan was made; make the plan anew");
    }
    try (PlanSession session = new PlanSession(connection)) {
      return run(
          plan, HeldBackSteps.of(plan, destructive, session), new StepRunner(session, pause));
    }
  }

  private PlanOutcome run(Plan plan, List<HeldBackStep> before, StepRunner runner)
      throws InterruptedException {
    List<HeldBackStep> heldBack = new ArrayList<>(before);
    List<Step> open = new ArrayList<>(plan.steps());
    open.removeAll(steps(before));
    List<Step> done = new ArrayList<>();
    while (!open.isEmpty()) {
      Step step = open.get(0);
      String number = "step %d of %d".formatted(done.size() + 1, done.size() + open.size());
      try {
        run(step, number, runner);
        done.add(open.remove(0));
      } catch (SQLException e) {
        if (!step.mayFailOnData() || !Obstacles.madeFail(e)) {
          throw new PlanFailedException(
              new PlanOutcome(done, heldBack, open),
              e,
              StepRunner.isWait(e) ? runner.blockers() : List.of());
        }
        progress.accept(number + " is held back, as rows are in its way");
        List<HeldBackStep> stuck = HeldBackSteps.behind(step, e, plan, open);
        heldBack.addAll(stuck);
        open.removeAll(steps(stuck));
      }
    }
    return new PlanOutcome(done, heldBack, List.of());
  }

  private static Set<Step> steps(List<HeldBackStep> heldBack) {
    return heldBack.stream().map(HeldBackStep::step).collect(Collectors.toSet());
  }

  private void run(Step step, String number, StepRunner runner)
      throws SQLException, InterruptedException {
    Instant start = Instant.now();
    progress.accept(number + ": " + step.headline());
    runner.run(
        step,
        (length, blockers) ->
            progress.accept(
                "%s is tried again in %d s, as others are in its way%s"
                    .formatted(
                        number,
                        length.toSeconds(),
                        blockers.isEmpty() ? "" : ": maybe " + String.join(", ", blockers))));
    progress.accept(
        "%s done in %d ms".formatted(number, Duration.between(start, Instant.now()).toMillis()));
  }
}
