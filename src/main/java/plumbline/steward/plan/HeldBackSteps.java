package plumbline.steward.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Finds out which of a plan's steps are not to be done, and why. */
public final class HeldBackSteps {
  private static final String FOLLOWS = "builds on a step that has rows in its way";

  private HeldBackSteps() {}

  /**
   * Those steps, in their order, as far as a short look at the rows tells.
   *
   * @param destructive whether steps may be done that lose data
   * @param connection one that has no transaction open; it is left in the state that it came in
   */
  public static Outlook of(Plan plan, boolean destructive, Connection connection)
      throws SQLException {
    if (plan.isEmpty()) {
      return Outlook.CLEAR;
    }
    try (PlanSession session = new PlanSession(connection)) {
      return of(plan, destructive, session, Patience.brief(), Patience::brief);
    }
  }

  /**
   * Those alone that wait until a person chooses what values mean, and those that build on them:
   * for a script, which asks itself what else rows have against it.
   *
   * @param connection one that has no transaction open; it is left in the state that it came in
   */
  public static Outlook awaitingChoice(Plan plan, Connection connection) throws SQLException {
    if (plan.steps().stream().noneMatch(Step::awaitsChoice)) {
      return Outlook.CLEAR;
    }
    try (PlanSession session = new PlanSession(connection)) {
      Obstacles obstacles = Obstacles.amongChoices(plan.steps(), session, Patience.brief());
      return new Outlook(stuck(plan, obstacles), obstacles.unseen());
    }
  }

  private static List<HeldBackStep> stuck(Plan plan, Obstacles obstacles) {
    Map<Step, String> reasons = obstacles.reasons();
    return plan.without(reasons.keySet()).stream()
        .map(
            step ->
                new HeldBackStep(step, reasons.getOrDefault(step, FOLLOWS), OptionalLong.empty()))
        .toList();
  }

  /** The same after a look at all rows, as the plan is about to be applied. */
  static List<HeldBackStep> of(Plan plan, boolean destructive, PlanSession session)
      throws SQLException {
    return of(plan, destructive, session, Patience.endless(), Patience::brief).heldBack();
  }

  /**
   * The same.
   *
   * @param forLooks how long it may take to find rows in the way
   * @param forCounts how long it may take then to count what would be lost
   */
  static Outlook of(
      Plan plan,
      boolean destructive,
      PlanSession session,
      Patience forLooks,
      Supplier<Patience> forCounts)
      throws SQLException {
    Set<Step> losing = destructive ? Set.of() : new HashSet<>(plan.heldBack());
    List<Step> others = plan.steps().stream().filter(Predicate.not(losing::contains)).toList();
    Obstacles obstacles = Obstacles.among(others, session, forLooks);
    Map<Step, String> reasons = obstacles.reasons();
    Set<Step> stuck = new HashSet<>(plan.without(reasons.keySet()));
    List<HeldBackStep> heldBack = new ArrayList<>();
    Patience patience = forCounts.get();
    for (Step step : plan.steps()) {
      if (losing.contains(step)) {
        heldBack.add(Stakes.of(step, session, patience));
      } else if (stuck.contains(step)) {
        heldBack.add(
            new HeldBackStep(step, reasons.getOrDefault(step, FOLLOWS), OptionalLong.empty()));
      }
    }
    return new Outlook(heldBack, obstacles.unseen());
  }

  /**
   * A step that failed because of rows, and those that build on it.
   *
   * @param open the steps that are not done yet
   */
  static List<HeldBackStep> behind(
      Step failed, SQLException fault, Plan plan, Collection<Step> open) {
    String reason =
        "has rows in its way (%s; %s)".formatted(DatabaseWords.of(fault), failed.remedy());
    return plan.without(Set.of(failed)).stream()
        .filter(open::contains)
        .map(
            step ->
                new HeldBackStep(
                    step, step.equals(failed) ? reason : FOLLOWS, OptionalLong.empty()))
        .toList();
  }
}
