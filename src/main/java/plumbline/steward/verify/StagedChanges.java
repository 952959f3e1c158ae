package plumbline.steward.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liquibase.exception.LiquibaseException;
import plumbline.steward.catalog.CatalogReader;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.ChosenChanges;
import plumbline.steward.expected.ScratchDatabases;
import plumbline.steward.model.ObjectId;

/**
 * The changes of a build, each at its place in the order in which they are applied, and a stage on
 * which the first of them are.
 */
public final class StagedChanges implements AutoCloseable {
  private final ScratchDatabases scratches;
  private final CatalogReader reader;
  private final List<Step> steps = new ArrayList<>();
  private RowMaker maker;
  private Stage stage;

  /** How many are applied on the stage, where there is one. */
  private int applied;

  /** A change, and where it belongs. */
  private record Step(Changelog changelog, Change change) {

    boolean isInFileOf(Step other) {
      return changelog.equals(other.changelog) && change.file().equals(other.change.file());
    }
  }

  /** Changes of one file, from one place to before another. */
  public record Part(int from, int to) {}

  /**
   * Changes for one engine; none is applied yet.
   *
   * @param changes by changelog, in the order in which they are applied
   * @param scratches where they are tried
   * @param maker of the rows that tables have meanwhile
   */
  public StagedChanges(
      Map<Changelog, List<Change>> changes,
      ScratchDatabases scratches,
      CatalogReader reader,
      RowMaker maker) {
    this.scratches = scratches;
    this.reader = reader;
    this.maker = maker;
    changes.forEach(
        (changelog, own) -> own.forEach(change -> steps.add(new Step(changelog, change))));
  }

  /** The files, each whole: so a release deploys them. */
  public List<Part> files() {
    List<Part> files = new ArrayList<>();
    int from = 0;
    for (int place = 1; place <= steps.size(); place++) {
      if (place == steps.size() || !steps.get(place).isInFileOf(steps.get(from))) {
        files.add(new Part(from, place));
        from = place;
      }
    }
    return files;
  }

  /** The changes of a part, in their order. */
  public List<Change> changes(Part part) {
    return steps.subList(part.from(), part.to()).stream().map(Step::change).toList();
  }

  /** Where the change at a place belongs. */
  public Changelog changelog(int place) {
    return steps.get(place).changelog();
  }

  /** The name of the file that a part is of. */
  public String file(Part part) {
    return steps.get(part.from()).change().file();
  }

  /**
   * Looks ahead, so that rows keep the foreign keys too that their tables are still to get. A
   * change that fails is told when its turn comes.
   */
  public void foresee() throws Exception {
    try {
      maker = beginAt(steps.size()).foreseeing();
    } catch (LiquibaseException e) {
      // What is to come cannot be told, and rows know nothing of it.
    } finally {
      close();
    }
  }

  /** The stage as it is before the change at a place: the present one if it is there. */
  public Stage at(int place) throws Exception {
    return stage != null && applied == place ? stage : beginAt(place);
  }

  /** A new stage without rows, as it is before the change at a place. */
  public Stage beginAt(int place) throws Exception {
    close();
    stage = new Stage(scratches.create(), reader, maker, this::isOurs);
    applied = 0;
    return applyTo(place);
  }

  /** Applies on the present stage what it lacks before the change at a place. */
  public Stage applyTo(int place) throws Exception {
    Map<Changelog, List<Change>> chosen = new LinkedHashMap<>();
    for (Step step : steps.subList(applied, place)) {
      chosen.computeIfAbsent(step.changelog(), any -> new ArrayList<>()).add(step.change());
    }
    new ChosenChanges(stage.database()).apply(chosen, change -> {});
    applied = place;
    return stage;
  }

  /** Somebody else brought the present stage to where it is before the change at a place. */
  public void broughtTo(int place) {
    applied = place;
  }

  private boolean isOurs(ObjectId id) {
    String relation = id.table().isEmpty() ? id.name() : id.table();
    return steps.stream().noneMatch(step -> step.changelog().isTrackedIn(relation));
  }

  /** Gives the present stage up. */
  @Override
  public void close() {
    if (stage != null) {
      stage.close();
      stage = null;
    }
  }
}
