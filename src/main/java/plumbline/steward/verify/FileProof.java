package plumbline.steward.verify;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liquibase.exception.LiquibaseException;
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
                fault(change, Flaw.CHANGE_FAILS_ON_ROWS, List.of(), List.of(), Refusals.words(e))));
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
    if (!steps.hasRollback(change)) {
      report(change, Flaw.ROLLBACK_MISSING, List.of(), List.of(), "");
      return Optional.empty();
    }
    try {
      steps.takeBack(change);
    } catch (LiquibaseException e) {
      report(change, Flaw.ROLLBACK_FAILS, List.of(), List.of(), Refusals.words(e));
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
    Change change = changes.get(place);
    if (!applyAgain(change)) {
      return false;
    }
    Look again = stage.look();
    List<Difference> differences = stage.differences(again, up.get(place + 1));
    List<Loss> losses = new ArrayList<>(surplus(up.get(place).rows(), full, again.rows()));
    losses.addAll(
        Losses.bySecondApply(up.get(place).rows(), up.get(place + 1).rows(), back, again.rows()));
    if (!differences.isEmpty() || !losses.isEmpty()) {
      report(change, Flaw.SECOND_APPLY_DIFFERS, differences, losses, "");
      return false;
    }
    return takeBack(place, again.rows()).isPresent();
  }

  /** The tables that have more rows than before the change was taken back. */
  private static List<Loss> surplus(Rows before, Rows full, Rows again) {
    return before.shared(again).stream()
        .filter(table -> again.count(table) > full.count(table))
        .sorted()
        .map(
            table ->
                new Loss(
                    table,
                    again.count(table) - full.count(table),
                    full.count(table) + " rows",
                    again.count(table) + " rows"))
        .toList();
  }

  private Optional<Stop> goUpAgain() throws SQLException {
    for (Change change : changes) {
      if (!applyAgain(change)) {
        return Optional.of(Stop.atTheEnd(change));
      }
    }
    int last = changes.size();
    Look again = stage.look();
    List<Difference> differences = stage.differences(again, up.get(last));
    List<Loss> losses =
        last == 0
            ? List.of()
            : Losses.bySecondApply(
                up.get(0).rows(), up.get(last).rows(), down.get(0), again.rows());
    if (differences.isEmpty() && losses.isEmpty()) {
      return Optional.empty();
    }
    Set<ObjectId> concerned =
        Stream.concat(differences.stream().map(Difference::id), losses.stream().map(Loss::of))
            .collect(Collectors.toSet());
    Change culprit = changes.get(lastToTouch(concerned));
    report(culprit, Flaw.SECOND_APPLY_DIFFERS, differences, losses, "");
    return Optional.of(Stop.atTheEnd(culprit));
  }

  /** The last change that did something to one of these the first time; else the last of all. */
  private int lastToTouch(Set<ObjectId> objects) {
    return IntStream.iterate(changes.size() - 1, place -> place >= 0, place -> place - 1)
        .filter(
            place ->
                stage.differences(up.get(place + 1), up.get(place)).stream()
                    .map(Difference::id)
                    .anyMatch(objects::contains))
        .findFirst()
        .orElse(changes.size() - 1);
  }

  /** Applies a change that was taken back; answers whether the database took it. */
  private boolean applyAgain(Change change) {
    try {
      steps.apply(change);
      return true;
    } catch (LiquibaseException e) {
      report(change, Flaw.SECOND_APPLY_FAILS, List.of(), List.of(), Refusals.words(e));
      return false;
    }
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
