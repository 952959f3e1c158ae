package plumbline.steward.lint;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import liquibase.exception.LiquibaseException;
import plumbline.steward.catalog.CatalogReader;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.DescribedChange;
import plumbline.steward.changelog.SteppedChanges;
import plumbline.steward.expected.ScratchDatabases;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.ObjectId;
import plumbline.steward.verify.Refusals;
import plumbline.steward.verify.RowMaker;
import plumbline.steward.verify.Stage;
import plumbline.steward.verify.StagedChanges;
import plumbline.steward.verify.StagedChanges.Part;

/**
 * Runs changes on a throw-away database and looks on. A release deploys a file as a whole, so
 * tables get their rows between files: one that a file makes has none before its end.
 */
final class Rehearsal implements AutoCloseable {
  private final StagedChanges staged;

  /** What is to be run, each change at its place. */
  private final List<DescribedChange> described;

  private final Observer observer;
  private final List<Observation> observations = new ArrayList<>();
  private final Map<ObjectId, String> unfilled = new TreeMap<>();

  Rehearsal(
      Map<Changelog, List<DescribedChange>> changes,
      ScratchDatabases scratches,
      CatalogReader reader,
      RowMaker maker,
      Observer observer) {
    Map<Changelog, List<Change>> own = new LinkedHashMap<>();
    changes.forEach(
        (changelog, all) -> own.put(changelog, all.stream().map(DescribedChange::change).toList()));
    this.staged = new StagedChanges(own, scratches, reader, maker);
    this.described = changes.values().stream().flatMap(List::stream).toList();
    this.observer = observer;
  }

  /** The tables that were looked at without rows, each with the reason. */
  Map<ObjectId, String> unfilled() {
    return unfilled;
  }

  /**
   * Runs them up to the last one that is wanted, or one that cannot be applied at all.
   *
   * @param wanted those that are looked at
   * @param progress is told each file's name before its changes are run
   * @return what was seen
   */
  List<Observation> run(Predicate<Change> wanted, Consumer<String> progress) throws Exception {
    staged.foresee();
    for (Part file : staged.files()) {
      if (staged.changes(file).stream().anyMatch(wanted)) {
        progress.accept(staged.file(file));
        if (!runFile(file, wanted)) {
          break;
        }
      }
    }
    return observations;
  }

  /** Runs the changes of a file; answers whether those after them can be run. */
  private boolean runFile(Part file, Predicate<Change> wanted) throws Exception {
    Catalog start = fill(staged.at(file.from()));
    Catalog now = start;
    List<Observation> seen = new ArrayList<>();
    boolean goesOn = true;
    for (int place = file.from(); place < file.to() && goesOn; place++) {
      if (!wanted.test(described.get(place).change())) {
        now = staged.applyTo(place + 1).catalog();
        continue;
      }
      Attempt attempt = attempt(place, start, now);
      Observation observation = attempt.observation();
      if (attempt.isRefused()) {
        observation = lookWithoutRows(place, observation);
        goesOn = !observation.refusal().always();
      } else if (attempt.spoilt()) {
        beginAnew(file.from(), place + 1);
      }
      seen.add(observation);
      now = observation.after();
    }
    Set<ObjectId> unindexed =
        goesOn ? observer.unindexed(staged.at(file.to()).database()) : Set.of();
    for (Observation one : seen) {
      observations.add(one.until(now, unindexed));
    }
    return goesOn;
  }

  private Attempt attempt(int place, Catalog start, Catalog before) throws Exception {
    Stage stage = staged.at(place);
    Attempt attempt =
        new SteppedChanges(stage.database())
            .with(
                staged.changelog(place),
                steps -> Attempt.of(stage, steps, described.get(place), start, before, observer));
    staged.broughtTo(place + 1);
    return attempt;
  }

  /** Brings a new stage to where one was that is of no more use. */
  private void beginAnew(int from, int to) throws Exception {
    fill(staged.beginAt(from));
    try {
      staged.applyTo(to);
    } catch (LiquibaseException e) {
      // What rows refuse was told already.
      staged.beginAt(to);
    }
  }

  /** Tells whether a change that rows refused is refused without them, too. */
  private Observation lookWithoutRows(int place, Observation refused) throws Exception {
    Catalog before = staged.beginAt(place).catalog();
    try {
      Stage stage = staged.applyTo(place + 1);
      Catalog after = stage.catalog();
      return refused.withoutRows(after, stage.differences(after, before));
    } catch (LiquibaseException e) {
      staged.close();
      return refused.always(Refusals.words(e));
    }
  }

  /** Sees to it that the tables before a change have rows; answers what is there. */
  private Catalog fill(Stage stage) throws SQLException {
    Catalog catalog = stage.catalog();
    unfilled.putAll(stage.fill(catalog));
    return catalog;
  }

  @Override
  public void close() {
    staged.close();
  }
}
