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
import plumbline.steward.changelog.ChosenChanges;
import plumbline.steward.changelog.DescribedChange;
import plumbline.steward.changelog.SteppedChanges;
import plumbline.steward.expected.ScratchDatabases;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.ObjectId;
import plumbline.steward.verify.Refusals;
import plumbline.steward.verify.RowMaker;
import plumbline.steward.verify.Stage;

/**
 * Runs changes on a throw-away database and looks on. A release deploys a file as a whole, so
 * tables get their rows between files: one that a file makes has none before its end.
 */
final class Rehearsal implements AutoCloseable {
  private final ScratchDatabases scratches;
  private final CatalogReader reader;
  private final RowMaker plain;
  private final Observer observer;
  private final List<Step> steps = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private final Map<ObjectId, String> unfilled = new TreeMap<>();
  private RowMaker maker;
  private Stage stage;

  /** How many steps are applied on the stage, where there is one. */
  private int applied;

  /** A change, and where it belongs. */
  private record Step(Changelog changelog, DescribedChange described) {

    Change change() {
      return described.change();
    }

    boolean isInFileOf(Step other) {
      return changelog.equals(other.changelog) && change().file().equals(other.change().file());
    }
  }

  Rehearsal(
      Map<Changelog, List<DescribedChange>> changes,
      ScratchDatabases scratches,
      CatalogReader reader,
      RowMaker maker,
      Observer observer) {
    this.scratches = scratches;
    this.reader = reader;
    this.plain = maker;
    this.maker = maker;
    this.observer = observer;
    changes.forEach(
        (changelog, own) -> own.forEach(change -> steps.add(new Step(changelog, change))));
  }

  /** What was seen. */
  List<Observation> observations() {
    return observations;
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
   */
  void run(Predicate<Change> wanted, Consumer<String> progress) throws Exception {
    foresee();
    int from = 0;
    for (int place = 1; place <= steps.size(); place++) {
      if (place == steps.size() || !steps.get(place).isInFileOf(steps.get(from))) {
        boolean looked = steps.subList(from, place).stream().map(Step::change).anyMatch(wanted);
        if (looked) {
          progress.accept(steps.get(from).change().file());
          if (!runFile(from, place, wanted)) {
            return;
          }
        }
        from = place;
      }
    }
  }

  /** Rows that keep the foreign keys that are to come stand in the way of nothing. */
  private void foresee() throws Exception {
    try {
      stageAt(steps.size());
      maker = stage.foreseeing();
    } catch (LiquibaseException e) {
      maker = plain;
    } finally {
      close();
    }
  }

  /** Runs the changes of a file; answers whether those after them can be run. */
  private boolean runFile(int from, int to, Predicate<Change> wanted) throws Exception {
    Catalog start = fillAt(from);
    Catalog now = start;
    List<Observation> seen = new ArrayList<>();
    boolean goesOn = true;
    for (int place = from; place < to && goesOn; place++) {
      Step step = steps.get(place);
      if (!wanted.test(step.change())) {
        apply(place, place + 1);
        now = stage.catalog();
        continue;
      }
      Attempt attempt = attempt(step, start, now);
      Observation observation = attempt.observation();
      applied = place + 1;
      if (attempt.isRefused()) {
        observation = lookWithoutRows(place, observation);
        goesOn = !observation.refusal().always();
      } else if (attempt.spoilt()) {
        beginAnew(from, place + 1);
      }
      seen.add(observation);
      now = observation.after();
    }
    Set<ObjectId> unindexed = goesOn ? observer.unindexed(stage.database()) : Set.of();
    for (Observation one : seen) {
      observations.add(one.until(now, unindexed));
    }
    return goesOn;
  }

  private Attempt attempt(Step step, Catalog start, Catalog before) throws Exception {
    return new SteppedChanges(stage.database())
        .with(
            step.changelog(),
            each -> Attempt.of(stage, each, step.described(), start, before, observer));
  }

  /** Brings a new stage to where one was that is of no more use. */
  private void beginAnew(int from, int to) throws Exception {
    stageAt(from);
    fill(stage.catalog());
    try {
      apply(from, to);
    } catch (LiquibaseException e) {
      // What rows refuse was told already.
      stageAt(to);
    }
  }

  /** Tells whether a change that rows refused is refused without them, too. */
  private Observation lookWithoutRows(int place, Observation refused) throws Exception {
    stageAt(place);
    Catalog before = stage.catalog();
    try {
      apply(place, place + 1);
      Catalog after = stage.catalog();
      return refused.withoutRows(after, stage.differences(after, before));
    } catch (LiquibaseException e) {
      close();
      return refused.always(Refusals.words(e));
    }
  }

  /** Sees to it that the tables before a change have rows; answers what is there. */
  private Catalog fillAt(int place) throws Exception {
    if (stage == null || applied != place) {
      stageAt(place);
    }
    Catalog catalog = stage.catalog();
    fill(catalog);
    return catalog;
  }

  private void fill(Catalog catalog) throws SQLException {
    unfilled.putAll(stage.fill(catalog));
  }

  /** Begins anew, without rows. */
  private void stageAt(int count) throws Exception {
    close();
    stage = new Stage(scratches.create(), reader, maker, this::isOurs);
    apply(0, count);
  }

  private void apply(int from, int to) throws Exception {
    Map<Changelog, List<Change>> chosen = new LinkedHashMap<>();
    for (Step step : steps.subList(from, to)) {
      chosen.computeIfAbsent(step.changelog(), any -> new ArrayList<>()).add(step.change());
    }
    new ChosenChanges(stage.database()).apply(chosen, change -> {});
    applied = to;
  }

  private boolean isOurs(ObjectId id) {
    String relation = id.table().isEmpty() ? id.name() : id.table();
    return steps.stream().noneMatch(step -> step.changelog().isTrackedIn(relation));
  }

  @Override
  public void close() {
    if (stage != null) {
      stage.close();
      stage = null;
    }
  }
}
