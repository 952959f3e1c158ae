package plumbline.steward.generate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.diff.Difference;
import plumbline.steward.model.Catalog;
import plumbline.steward.plan.Plan;
import plumbline.steward.plan.Step;

/** The changelog's head on one engine, and what the changesets that are run there make of it. */
final class Workpiece implements AutoCloseable {
  private final Side side;
  private final Changelog changelog;
  private final List<Changeset> done = new ArrayList<>();
  private TrialDatabase database;

  /** Empty where a statement was run since somebody looked. */
  private Optional<Inventory> now = Optional.empty();

  private Workpiece(Side side, Changelog changelog, TrialDatabase head) {
    this.side = side;
    this.changelog = changelog;
    this.database = head;
  }

  static Workpiece open(Side side, Changelog changelog) throws Exception {
    return new Workpiece(side, changelog, TrialDatabase.atHead(side, changelog));
  }

  /** What is there. */
  Inventory now() {
    if (now.isEmpty()) {
      now = Optional.of(Inventory.of(look()));
    }
    return now.get();
  }

  private Catalog look() {
    try {
      return database.catalog();
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** In what it differs from what it should be. */
  List<Difference> differences(Catalog expected) {
    return database.differences(now().catalog(), expected);
  }

  /** What would make that of it. */
  Plan plan(Catalog expected) {
    return database.plan(now().catalog(), expected);
  }

  /**
   * Tries a changeset, which is kept where the database takes it.
   *
   * @return why it does not
   */
  Optional<SQLException> run(Changeset changeset) {
    Optional<SQLException> refusal = execute(changeset.sql());
    if (refusal.isEmpty()) {
      done.add(changeset);
    }
    return refusal;
  }

  private Optional<SQLException> execute(String sql) {
    Optional<SQLException> refusal = database.run(sql);
    if (refusal.isEmpty()) {
      now = Optional.empty();
    }
    return refusal;
  }

  /** A step's statement, as a change says it. */
  String words(Step step) {
    return Wording.of(side.dbms(), database.unqualified(step.sql()));
  }

  /** Runs a step of a plan, and observes what takes it back. */
  Changeset run(Step step) throws SQLException {
    Catalog before = now().catalog();
    String sql = words(step);
    String careful = Wording.withoutCast(sql);
    if (run(Changeset.on(side.dbms(), careful)).isEmpty()) {
      sql = careful;
    } else {
      Optional<SQLException> refusal = run(Changeset.on(side.dbms(), sql));
      if (refusal.isPresent()) {
        throw refusal.get();
      }
    }
    Plan back = plan(before);
    if (!back.unmended().isEmpty()) {
      throw new IllegalStateException(
          "no statement takes back '%s': %s; write the change by hand"
              .formatted(sql, back.unmended()));
    }
    List<String> rollback = back.steps().stream().map(this::words).toList();
    done.set(done.size() - 1, new Changeset(side.dbms(), sql, rollback));
    return done.get(done.size() - 1);
  }

  /**
   * Tries another engine's changeset, which is kept where it helps and its rollback takes it back.
   * Where it is not, the database is as before.
   *
   * @param helps asked once it was run
   */
  boolean keeps(Changeset changeset, BooleanSupplier helps) throws Exception {
    Catalog before = now().catalog();
    if (run(changeset).isPresent()) {
      return false;
    }
    Inventory then = now();
    boolean helped = helps.getAsBoolean();
    boolean takenBack = takesBack(changeset, before);
    if (helped && takenBack && execute(changeset.sql()).isEmpty()) {
      now = Optional.of(then);
      return true;
    }
    done.remove(done.size() - 1);
    if (!takenBack) {
      restart();
    }
    return false;
  }

  /**
   * Tries whether a changeset that was run is taken back by its rollback, and runs it once more.
   *
   * @param before what was there before it
   */
  boolean repeats(Changeset changeset, Catalog before) {
    return takesBack(changeset, before) && execute(changeset.sql()).isEmpty();
  }

  private boolean takesBack(Changeset changeset, Catalog before) {
    return changeset.rollback().stream().allMatch(statement -> execute(statement).isEmpty())
        && differences(before).isEmpty();
  }

  private void restart() throws Exception {
    List<Changeset> again = List.copyOf(done);
    database.close();
    database = TrialDatabase.atHead(side, changelog);
    now = Optional.empty();
    done.clear();
    for (Changeset changeset : again) {
      Optional<SQLException> refusal = run(changeset);
      if (refusal.isPresent()) {
        throw refusal.get();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
