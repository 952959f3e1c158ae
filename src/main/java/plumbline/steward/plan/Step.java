package plumbline.steward.plan;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import plumbline.steward.model.ObjectId;

/**
 * One statement of a plan.
 *
 * @param subject what it is about
 * @param sql the statement, without a last semicolon; it runs on its own, outside a transaction
 * @param hazards what it may do beyond what it is for
 * @param lockTimeout how long it may wait for others, and keep others waiting behind it; it is
 *     tried again then
 * @param statementTimeout how long it may run; zero for as long as it takes
 * @param stake a query for the number of rows or values that it loses; empty where it loses none
 * @param precondition what must hold before the plan is begun, or the step is held back; null for
 *     nothing
 * @param remedy what a person does where rows make it fail
 * @param assumption what it takes for granted of values; null for nothing
 */
public record Step(
    ObjectId subject,
    String sql,
    Set<Hazard> hazards,
    Duration lockTimeout,
    Duration statementTimeout,
    String stake,
    Precondition precondition,
    String remedy,
    Assumption assumption) {
  /** How long a statement that needs a lock on a table waits for it, with all others behind it. */
  public static final Duration LOCK_TIMEOUT = Duration.ofSeconds(3);

  /** How long a statement may run that changes the catalog only. */
  public static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(30);

  private static final String CHANGE_THEM = "change or delete them";

  public Step {
    hazards = hazards.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(hazards));
  }

  /** One that loses nothing. */
  public Step(
      ObjectId subject,
      String sql,
      Set<Hazard> hazards,
      Duration lockTimeout,
      Duration statementTimeout) {
    this(subject, sql, hazards, lockTimeout, statementTimeout, "", null, CHANGE_THEM, null);
  }

  /** A statement that changes the catalog only. */
  public static Step quick(ObjectId subject, String sql) {
    return new Step(subject, sql, Set.of(), LOCK_TIMEOUT, STATEMENT_TIMEOUT);
  }

  /** A statement that reads or writes rows, and takes as long as they are many. */
  public static Step slow(ObjectId subject, String sql, Hazard... hazards) {
    return new Step(subject, sql, Set.of(hazards), LOCK_TIMEOUT, Duration.ZERO);
  }

  /** A statement that loses rows or values, as many as a query counts. */
  public static Step destructive(ObjectId subject, String sql, String stake) {
    return new Step(subject, sql, Set.of(Hazard.DESTRUCTIVE), LOCK_TIMEOUT, STATEMENT_TIMEOUT)
        .losing(stake);
  }

  /** The same, with a query for the number of rows or values that it loses. */
  public Step losing(String count) {
    return new Step(
        subject,
        sql,
        hazards,
        lockTimeout,
        statementTimeout,
        count,
        precondition,
        remedy,
        assumption);
  }

  /** The same, once something holds. */
  public Step given(Precondition condition) {
    return new Step(
        subject,
        sql,
        hazards,
        lockTimeout,
        statementTimeout,
        stake,
        condition,
        condition.remedy(),
        assumption);
  }

  /** The same, with what a person does where rows make it fail. */
  public Step remediedBy(String words) {
    return new Step(
        subject,
        sql,
        hazards,
        lockTimeout,
        statementTimeout,
        stake,
        precondition,
        words,
        assumption);
  }

  /** The same, with what it takes for granted. */
  public Step assuming(Assumption granted) {
    return new Step(
        subject, sql, hazards, lockTimeout, statementTimeout, stake, precondition, remedy, granted);
  }

  /** Its SQL's first line. */
  public String headline() {
    return sql.lines().findFirst().orElse("");
  }

  /** Whether there may be a reason not to do it. */
  boolean mayBeHeldBack() {
    return isDestructive() || precondition != null || awaitsChoice() || mayFailOnData();
  }

  /** Whether a person is to choose what values mean before it is done where rows have some. */
  public boolean awaitsChoice() {
    return assumption != null && assumption.isOpen();
  }

  boolean mayFailOnData() {
    return hazards.contains(Hazard.MAY_FAIL_ON_DATA);
  }

  public boolean isDestructive() {
    return hazards.contains(Hazard.DESTRUCTIVE);
  }
}
