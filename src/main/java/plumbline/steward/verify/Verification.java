package plumbline.steward.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import liquibase.exception.LiquibaseException;
import plumbline.steward.catalog.CatalogReader;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.ChangeNumbers;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.SteppedChanges;
import plumbline.steward.expected.ScratchDatabases;
import plumbline.steward.verify.StagedChanges.Part;

/**
 * Proves that each change can be applied to a database with rows, taken back to exactly what was
 * there, and applied again. A release deploys a file as a whole, so rows come between files. Each
 * is run once.
 */
public final class Verification {
  private final StagedChanges staged;
  private final Deque<Part> open = new ArrayDeque<>();
  private final List<Fault> faults = new ArrayList<>();

  /**
   * A verification on one engine.
   *
   * @param changes those for it, by changelog, in the order in which they are applied
   * @param scratches where they are tried
   */
  public Verification(
      Map<Changelog, List<Change>> changes,
      ScratchDatabases scratches,
      CatalogReader reader,
      RowMaker maker) {
    this.staged = new StagedChanges(changes, scratches, reader, maker);
  }

  /**
   * Proves them.
   *
   * @param only the number of the files whose changes are proved; empty for all
   * @param progress is told each file's name before its changes are tried
   */
  public Proof run(Optional<String> only, Consumer<String> progress) throws Exception {
    open.addAll(staged.files());
    only.ifPresent(number -> open.removeIf(part -> !isNumbered(staged.file(part), number)));
    if (open.isEmpty()) {
      return new Proof(0, List.of());
    }
    int proved = open.stream().mapToInt(part -> part.to() - part.from()).sum();
    return Refusals.unlogged(
        () -> {
          try (staged) {
            staged.foresee();
            while (!open.isEmpty()) {
              prove(open.remove(), progress);
            }
          }
          return new Proof(proved, faults);
        });
  }

  private static boolean isNumbered(String file, String number) {
    OptionalLong own = ChangeNumbers.of(file);
    return own.isPresent()
        && Long.toString(own.getAsLong()).equals(number.replaceFirst("^0+(?=.)", ""));
  }

  private void prove(Part part, Consumer<String> progress) throws Exception {
    Stage stage = staged.at(part.from());
    progress.accept(staged.file(part));
    List<Change> own = staged.changes(part);
    Optional<Stop> stop =
        new SteppedChanges(stage.database())
            .with(
                staged.changelog(part.from()),
                steps -> new FileProof(stage, steps, own, this::report).run());
    if (stop.isPresent()) {
      staged.close();
      goOn(part, part.from() + own.indexOf(stop.get().change()), stop.get());
    } else {
      staged.broughtTo(part.to());
    }
  }

  /** Sees to it that one fault does not hide others. */
  private void goOn(Part part, int place, Stop stop) throws Exception {
    boolean refused = stop.refused().isPresent();
    boolean passed = !refused || passesWithoutRows(stop.refused().get(), place);
    if (!passed) {
      open.clear();
    }
    if (stop.back()) {
      addFirst(new Part(part.from(), place));
    }
    if (refused && passed) {
      addFirst(new Part(place + 1, part.to()));
    }
  }

  private boolean passesWithoutRows(Fault fault, int place) throws Exception {
    try {
      staged.beginAt(place + 1);
      report(fault);
      return true;
    } catch (LiquibaseException e) {
      staged.close();
      report(
          new Fault(
              fault.change(),
              Flaw.CHANGE_FAILS,
              List.of(),
              List.of(),
              Refusals.words(e),
              Optional.empty()));
      return false;
    }
  }

  private void addFirst(Part part) {
    if (part.from() < part.to()) {
      open.addFirst(part);
    }
  }

  /** What was told is not told again; of a table without rows whichever change was tried. */
  private void report(Fault fault) {
    boolean told =
        faults.stream()
            .anyMatch(
                other ->
                    other.equals(fault)
                        || (fault.flaw() == Flaw.TABLE_WITHOUT_ROWS
                            && other.flaw() == fault.flaw()
                            && other.words().equals(fault.words())));
    if (!told) {
      faults.add(fault);
    }
  }
}
