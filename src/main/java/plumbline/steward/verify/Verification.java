package plumbline.steward.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.Scope;
import liquibase.exception.LiquibaseException;
import liquibase.logging.core.NoOpLogService;
import plumbline.steward.catalog.CatalogReader;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.ChosenChanges;
import plumbline.steward.changelog.SteppedChanges;
import plumbline.steward.expected.ScratchDatabases;
import plumbline.steward.model.ObjectId;

/**
 * Proves that each change can be applied to a database with rows, taken back to exactly what was
 * there, and applied again. A release deploys a file as a whole, so rows come between files.
 */
public final class Verification {
  private static final Pattern NUMBERED = Pattern.compile("(?:.*/)?0*(\\d+)_[^/]*");

  private final Map<Changelog, List<Change>> changes;
  private final ScratchDatabases scratches;
  private final CatalogReader reader;
  private final RowMaker plain;

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
    this.changes = new LinkedHashMap<>(changes);
    this.scratches = scratches;
    this.reader = reader;
    this.plain = maker;
  }

  /** A change, and where it belongs. */
  private record Step(Changelog changelog, Change change) {

    boolean isInFileOf(Step other) {
      return changelog.equals(other.changelog) && change.file().equals(other.change.file());
    }
  }

  /** Changes that are proved together: those of one file, from one place to before another. */
  private record Part(int from, int to) {}

  /**
   * Proves them.
   *
   * @param only the number of the files whose changes are proved; empty for all
   * @param progress is told each file's name before its changes are tried
   */
  public Proof run(Optional<String> only, Consumer<String> progress) throws Exception {
    // What a database refuses goes into the report, not into the log.
    Map<String, Object> quiet = Map.of(Scope.Attr.logService.name(), new NoOpLogService());
    return Scope.child(
        quiet,
        () -> {
          try (Run run = new Run(only, progress)) {
            return run.proof();
          }
        });
  }

  private static boolean isNumbered(Part part, List<Step> steps, String number) {
    Matcher name = NUMBERED.matcher(steps.get(part.from()).change().file());
    return name.matches() && name.group(1).equals(number.replaceFirst("^0+(?=.)", ""));
  }

  /** Whether an object is a table in which Liquibase keeps its notes, or part of one. */
  private boolean isTracking(ObjectId id) {
    String relation = id.table().isEmpty() ? id.name() : id.table();
    return changes.keySet().stream().anyMatch(changelog -> changelog.isTrackedIn(relation));
  }

  /** One go at it. */
  private final class Run implements AutoCloseable {
    private final List<Step> steps = new ArrayList<>();
    private final Deque<Part> open = new ArrayDeque<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Consumer<String> progress;
    private RowMaker maker = plain;
    private Stage stage;

    /** How many steps are applied on the stage, where there is one. */
    private int applied;

    Run(Optional<String> only, Consumer<String> progress) {
      this.progress = progress;
      changes.forEach(
          (changelog, own) -> own.forEach(change -> steps.add(new Step(changelog, change))));
      int from = 0;
      for (int place = 1; place <= steps.size(); place++) {
        if (place == steps.size() || !steps.get(place).isInFileOf(steps.get(from))) {
          open.add(new Part(from, place));
          from = place;
        }
      }
      only.ifPresent(number -> open.removeIf(part -> !isNumbered(part, steps, number)));
    }

    Proof proof() throws Exception {
      if (open.isEmpty()) {
        return new Proof(0, List.of());
      }
      int proved = open.stream().mapToInt(part -> part.to() - part.from()).sum();
      maker = foreseeing();
      while (!open.isEmpty()) {
        prove(open.remove());
      }
      return new Proof(proved, faults);
    }

    /** A change that fails is told when its turn comes. */
    private RowMaker foreseeing() throws Exception {
      try {
        stageAt(steps.size());
        return stage.foreseeing();
      } catch (LiquibaseException e) {
        return plain;
      } finally {
        close();
      }
    }

    private void prove(Part part) throws Exception {
      if (stage == null || applied != part.from()) {
        stageAt(part.from());
      }
      Step first = steps.get(part.from());
      progress.accept(first.change().file());
      List<Change> own = steps.subList(part.from(), part.to()).stream().map(Step::change).toList();
      Optional<Stop> stop =
          new SteppedChanges(stage.database())
              .with(first.changelog(), each -> new FileProof(stage, each, own, this::report).run());
      if (stop.isPresent()) {
        close();
        goOn(part, part.from() + own.indexOf(stop.get().change()), stop.get());
      } else {
        applied = part.to();
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
        stageAt(place + 1);
        report(fault);
        return true;
      } catch (LiquibaseException e) {
        close();
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

    private void stageAt(int count) throws Exception {
      close();
      Map<Changelog, List<Change>> before = new LinkedHashMap<>();
      for (Step step : steps.subList(0, count)) {
        before.computeIfAbsent(step.changelog(), any -> new ArrayList<>()).add(step.change());
      }
      stage = new Stage(scratches.create(), reader, maker, id -> !isTracking(id));
      new ChosenChanges(stage.database()).apply(before, change -> {});
      applied = count;
    }

    @Override
    public void close() {
      if (stage != null) {
        stage.close();
        stage = null;
      }
    }
  }
}
