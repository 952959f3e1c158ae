package plumbline.steward.verify;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import liquibase.exception.LiquibaseException;
import liquibase.exception.RollbackImpossibleException;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.SteppedChanges.Steps;
import plumbline.steward.diff.Difference;
import plumbline.steward.model.ObjectId;

/**
 * Proves the changes of one file: up; new rows, as a release gets them once it is deployed; down
 * one by one; and up again. A fault that leaves the database in an unknown state stops it.
 */
final class FileProof {
  private final Stage stage;
  private final Steps steps;
  private final List<Change> given;
  private final Consumer<Fault> faults;

  /** Those that were run: not the ones whose precondition only has them noted. */
  private final List<Change> changes = new ArrayList<>();

  /** The looks before the first change and after each, on the way up. */
  private final List<Look> up = new ArrayList<>();

  /** The rows after each change was taken back. */
  private final List<Rows> down = new ArrayList<>();

  FileProof(Stage stage, Steps steps, List<Change> given, Consumer<Fault> faults) {
    this.stage = stage;
    this.steps = steps;
    this.given = List.copyOf(given);
    this.faults = faults;
  }

  /**
   * Proves them.
   *
   * @return empty where all are applied in the end
   */
  Optional<Stop> run() throws SQLException {
    up.add(fill(stage.look(), given.get(0)));
    Optional<Stop> stop = goUp();
    if (stop.isEmpty()) {
      stop = goDown();
    }
    if (stop.isEmpty()) {
      stage.forgetSince(up.get(0));
      stop = goUpAgain();
    }
    return stop;
  }

  private Look fill(Look look, Change change) throws SQLException {
    Map<ObjectId, String> unfilled = stage.fill(look.catalog());
    unfilled.forEach(
        (table, reason) ->
            report(change, Flaw.TABLE_WITHOUT_ROWS, List.of(), List.of(), table + ": " + reason));
    return new Look(look.catalog(), stage.rows(look.catalog()));
  }

  private Optional<Stop> goUp() throws SQLException {
    for (Change change : given) {
      try {
        if (steps.apply(change)) {
          changes.add(change);
          up.add(stage.look());
        }
      } catch (LiquibaseException e) {
        return Optional.of(
            Stop.refused(
                fault(
                    change, Flaw.CHANGE_FAILS_ON_ROWS, List.of(), List.of(), Refusals.words(e))));
      }
    }
    return Optional.empty();
  }

  private Optional<Stop> goDown() throws SQLException {
    Rows full = fill(up.get(changes.size()), given.get(given.size() - 1)).rows();
    for (int place = changes.size() - 1; place >= 0; place--) {
      Optional<Rows> back = takeBack(place, full);
      if (back.isEmpty() || (addsRows(place) && !repeat(place, full, back.get()))) {
        return Optional.of(Stop.onTheWayBack(changes.get(place)));
      }
      full = back.get();
      down.add(0, full);
    }
    return Optional.empty();
  }

  /**
   * Takes a change back.
   *
   * @param full the rows right before
   * @return the rows after it; empty where the schema is not what it was
   */
  private Optional<Rows> takeBack(int place, Rows full) throws SQLException {
    Change change = changes.get(place);
    try {
      steps.takeBack(change);
    } catch (LiquibaseException e) {
      Flaw flaw =
          Refusals.isFor(e, RollbackImpossibleException.class)
              ? Flaw.ROLLBACK_MISSING
              : Flaw.ROLLBACK_FAILS;
      String words = flaw == Flaw.ROLLBACK_MISSING ? "" : Refusals.words(e);
      report(change, flaw, List.of(), List.of(), words);
      return Optional.empty();
    }
    Look back = stage.look();
    List<Difference> differences = stage.differences(back, up.get(place));
    if (!differences.isEmpty()) {
      report(change, Flaw.ROLLBACK_DIFFERS, differences, List.of(), "");
    }
    Rows before = up.get(place).rows();
    Rows after = up.get(place + 1).rows();
    reportLosses(
        change, Flaw.ROLLBACK_LOSES_ROWS, Losses.byRollback(before, after, full, back.rows()));
    reportLosses(change, Flaw.LOSSY_CHANGE, Losses.byChange(before, after, back.rows()));
    return differences.isEmpty() ? Optional.of(back.rows()) : Optional.empty();
  }

  /** Whether a change puts rows into tables that were there before it. */
  private boolean addsRows(int place) {
    Rows before = up.get(place).rows();
    Rows after = up.get(place + 1).rows();
    return before.shared(after).stream()
        .anyMatch(table -> after.count(table) > before.count(table));
  }

  /**
   * Applies such a change again right after it was taken back, and takes it back once more: that is
   * where rows that its rollback left behind show.
   */
  private boolean repeat(int place, Rows full, Rows back) throws SQLException {
    if (!applyAgain(place, back)) {
      return false;
    }
    Rows again = stage.look().rows();
    List<Loss> surplus =
        up.get(place).rows().shared(again).stream()
            .filter(table -> again.count(table) > full.count(table))
            .sorted()
            .map(table -> surplus(table, full.count(table), again.count(table)))
            .toList();
    reportLosses(changes.get(place), Flaw.SECOND_APPLY_DIFFERS, surplus);
    try {
      steps.takeBack(changes.get(place));
    } catch (LiquibaseException e) {
      report(
          changes.get(place), Flaw.ROLLBACK_FAILS, List.of(), List.of(), Refusals.words(e));
      return false;
    }
    return surplus.isEmpty();
  }

  private static Loss surplus(ObjectId table, int expected, int found) {
    return new Loss(table, found - expected, expected + " rows", found + " rows");
  }

  private Optional<Stop> goUpAgain() throws SQLException {
    for (int place = 0; place < changes.size(); place++) {
      Rows back = place == 0 ? down.get(0) : stage.look().rows();
      if (!applyAgain(place, back)) {
        return Optional.of(Stop.atTheEnd(changes.get(place)));
      }
    }
    return Optional.empty();
  }

  /** Applies a change that was taken back; answers whether it built the same again. */
  private boolean applyAgain(int place, Rows back) throws SQLException {
    Change change = changes.get(place);
    try {
      steps.apply(change);
    } catch (LiquibaseException e) {
      report(change, Flaw.SECOND_APPLY_FAILS, List.of(), List.of(), Refusals.words(e));
      return false;
    }
    Look again = stage.look();
    List<Difference> differences = stage.differences(again, up.get(place + 1));
    List<Loss> losses =
        Losses.bySecondApply(
            up.get(place).rows(), up.get(place + 1).rows(), back, again.rows());
    if (!differences.isEmpty() || !losses.isEmpty()) {
      report(change, Flaw.SECOND_APPLY_DIFFERS, differences, losses, "");
    }
    return differences.isEmpty();
  }

  private void reportLosses(Change change, Flaw flaw, List<Loss> losses) {
    if (!losses.isEmpty()) {
      report(change, flaw, List.of(), losses, "");
    }
  }

  private void report(
      Change change, Flaw flaw, List<Difference> differences, List<Loss> losses, String words) {
    faults.accept(fault(change, flaw, differences, losses, words));
  }

  private Fault fault(
      Change change, Flaw flaw, List<Difference> differences, List<Loss> losses, String words) {
    return new Fault(
        change, flaw, differences, losses, words, steps.allowance(change, flaw.code()));
  }
}
