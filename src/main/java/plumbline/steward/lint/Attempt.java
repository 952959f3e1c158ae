package plumbline.steward.lint;

import java.util.List;
import java.util.Set;
import liquibase.exception.LiquibaseException;
import plumbline.steward.changelog.DescribedChange;
import plumbline.steward.changelog.DescribedChange.Rollback;
import plumbline.steward.changelog.SteppedChanges.Steps;
import plumbline.steward.lint.Observation.Refusal;
import plumbline.steward.model.Catalog;
import plumbline.steward.verify.Refusals;
import plumbline.steward.verify.Stage;

/**
 * One change, tried on tables that have rows: applied, taken back where it says how, and applied
 * again.
 *
 * @param spoilt whether the database is not what the change makes of it
 */
record Attempt(Observation observation, boolean spoilt) {

  static Attempt of(
      Stage stage,
      Steps steps,
      DescribedChange described,
      Catalog start,
      Catalog before,
      Observer observer)
      throws Exception {
    Effects effects;
    try {
      effects = observer.apply(stage.database(), steps, described, before);
    } catch (LiquibaseException e) {
      Refusal refusal = new Refusal(Refusals.words(e), false);
      return new Attempt(
          new Observation(
              described,
              start,
              before,
              before,
              List.of(),
              Effects.NONE,
              refusal,
              RollbackTrial.NONE,
              Set.of()),
          true);
    }
    Catalog after = stage.catalog();
    RollbackTrial rollback = RollbackTrial.NONE;
    boolean spoilt = false;
    if (described.rollback() == Rollback.GIVEN) {
      rollback = takeBack(stage, steps, described, before);
      spoilt = !rollback.equals(RollbackTrial.NONE) || !isAppliedAgain(steps, described);
    }
    return new Attempt(
        new Observation(
            described,
            start,
            after,
            after,
            stage.differences(after, before),
            effects,
            Refusal.NONE,
            rollback,
            Set.of()),
        spoilt);
  }

  private static RollbackTrial takeBack(
      Stage stage, Steps steps, DescribedChange described, Catalog before) throws Exception {
    try {
      steps.takeBack(described.change());
    } catch (LiquibaseException e) {
      return new RollbackTrial(Refusals.words(e), List.of());
    }
    return new RollbackTrial("", stage.differences(stage.catalog(), before));
  }

  private static boolean isAppliedAgain(Steps steps, DescribedChange described) {
    try {
      steps.apply(described.change());
      return true;
    } catch (LiquibaseException e) {
      // Whether it can be applied twice is for the verification to tell.
      return false;
    }
  }

  boolean isRefused() {
    return !observation.refusal().words().isEmpty();
  }
}
