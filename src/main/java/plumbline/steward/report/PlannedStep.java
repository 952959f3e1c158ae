package plumbline.steward.report;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.HeldBackStep;
import plumbline.steward.plan.Precondition;
import plumbline.steward.plan.Step;

/**
 * A step of a plan as it is reported.
 *
 * @param lockTimeoutMillis how long it may wait for others
 * @param statementTimeoutMillis how long it may run; zero for as long as it takes
 * @param precondition what must hold before the plan is begun; null for nothing
 * @param assumes settings of the session that what it makes of values depends on, each with the
 *     value that it takes for granted: {@code TimeZone=UTC}
 * @param note what else is to be known of it; empty for nothing
 * @param heldBack why it is not done; empty where it is done
 * @param atStake how many rows or values it would lose; null where that is not known or none are
 */
public record PlannedStep(
    String kind,
    String object,
    String sql,
    List<String> hazards,
    long lockTimeoutMillis,
    long statementTimeoutMillis,
    Precondition precondition,
    List<String> assumes,
    String note,
    String heldBack,
    Long atStake) {
  private static final String UNSEEN =
      "it is not known whether rows are in the way: the look for them took too long; it is made to"
          + " its end before the plan is applied";

  public PlannedStep {
    hazards = List.copyOf(hazards);
    assumes = List.copyOf(assumes);
  }

  static PlannedStep of(Step step) {
    return of(step, false);
  }

  /**
   * One that is done.
   *
   * @param unseen whether that depends on rows that were not looked at
   */
  static PlannedStep of(Step step, boolean unseen) {
    return of(step, unseen ? UNSEEN : "", "", null);
  }

  static PlannedStep of(HeldBackStep held) {
    Long atStake = held.atStake().isPresent() ? held.atStake().getAsLong() : null;
    return of(held.step(), "", held.reason(), atStake);
  }

  private static PlannedStep of(Step step, String note, String heldBack, Long atStake) {
    return new PlannedStep(
        step.subject().kind().words(),
        step.subject().path(),
        step.sql(),
        step.hazards().stream().map(Hazard::words).toList(),
        step.lockTimeout().toMillis(),
        step.statementTimeout().toMillis(),
        step.precondition(),
        step.assumption() == null ? List.of() : step.assumption().settings(),
        note,
        heldBack,
        atStake);
  }

  /** For people. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    String head = heldBack.isEmpty() ? "" : "held back, as it " + heldBack + ": ";
    String tail = hazards.isEmpty() ? "" : " (" + String.join(", ", hazards) + ")";
    lines.add(head + kind + " " + object + tail);
    if (precondition != null && heldBack.isEmpty()) {
      lines.add("  only if no row is in the way: " + precondition.remedy());
    }
    if (!assumes.isEmpty()) {
      lines.add("  assumes " + String.join(", ", assumes));
    }
    if (!note.isEmpty()) {
      lines.add("  " + note);
    }
    (sql + ";").lines().forEach(line -> lines.add("    " + line));
    return lines;
  }
}
