package plumbline.steward.generate;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Plan;
import plumbline.steward.plan.Step;

/** What a plan has to do beside what is new: what goes, and what becomes another. */
final class Remainder {
  private static final Pattern REQUIRED =
      Pattern.compile(
          "(?<add>alter table (only )?(?<table>.+?) add column (?<column>\"[^\"]+\"|\\S+) .*) not null");
  private static final Pattern ONE_ENGINE_ONLY =
      Pattern.compile("(?i)\\bconcurrently\\b|\\bnot valid\\b|\\bvalidate constraint\\b|^do ");

  /** Changes of a type, both as a catalog has them, in which a server makes values fit. */
  private static final Pattern CUT_OR_ROUNDED =
      Pattern.compile(
          "(?i)(numeric|real|double precision).*>(smallint|integer|bigint)"
              + "|.*>(numeric|real|double precision|date|time|interval).*");

  private final Draft draft;
  private final Backfills backfills;
  private final List<String> notes;

  /**
   * The rest of a draft.
   *
   * @param notes takes what whoever wrote the definition should know
   */
  Remainder(Draft draft, Backfills backfills, List<String> notes) {
    this.draft = draft;
    this.backfills = backfills;
    this.notes = notes;
  }

  /**
   * Adds what becomes of objects that are there. PostgreSQL swaps constraints and indexes that
   * change. Where there is only H2 they go, and are new then, so that they come in the words that
   * they are declared in.
   */
  void addToWhatIsThere() throws Exception {
    Bench first = draft.first();
    Set<ObjectId> before = first.now().catalog().objects().keySet();
    for (Step step : plan(first).steps()) {
      boolean isMadeAgain = draft.isForH2Alone() && !first.now().has(Subject.of(step.subject()));
      if (before.contains(step.subject()) && !isMadeAgain) {
        add(step);
      }
    }
    for (Bench other : draft.others()) {
      Set<ObjectId> there = other.now().catalog().objects().keySet();
      addTo(other, step -> there.contains(step.subject()));
    }
  }

  /** Adds the rest. */
  void add() throws Exception {
    Bench first = draft.first();
    for (Step step : plan(first).steps()) {
      if (isUnproved(step) && !first.now().has(Subject.of(step.subject()))) {
        throw Unproved.refusal(first, step);
      }
      add(step);
    }
    for (Bench other : draft.others()) {
      addTo(other, step -> true);
    }
  }

  /** Adds what an engine that is not the first has to do on its own. */
  private void addTo(Bench other, Predicate<Step> wanted) throws Exception {
    for (Step step : plan(other).steps()) {
      if (wanted.test(step)) {
        requireChoice(other, step);
        draft.note(takenBack(other, step, other.now().find(Subject.of(step.subject()))));
      }
    }
  }

  private void add(Step step) throws Exception {
    Bench first = draft.first();
    requireChoice(first, step);
    Optional<SchemaObject> old = first.now().find(Subject.of(step.subject()));
    boolean isUnproved = isUnproved(step);
    if (isUnproved) {
      Unproved.check(first, step);
    }
    Catalog before = first.now().catalog();
    Changeset changeset = takenBack(first, step, old);
    tell(step, changeset, old);
    if (isUnproved) {
      Unproved.forBoth(first, step, changeset, before).forEach(draft::note);
    } else {
      Changeset portable = portable(changeset);
      boolean shared =
          !draft.isForH2Alone()
              && !ONE_ENGINE_ONLY.matcher(changeset.sql()).find()
              && isShared(portable);
      draft.note(shared ? portable : changeset);
    }
  }

  /** What values mean is for a person to say: the databases that have them are elsewhere. */
  private static void requireChoice(Bench bench, Step step) {
    if (step.awaitsChoice()) {
      throw new IllegalArgumentException(
          "'%s' changes values that rows may have: %s"
              .formatted(
                  bench.workpiece().words(step), step.assumption().asPrecondition().remedy()));
    }
  }

  /** Whether it is for PostgreSQL, too, and there is none. */
  private boolean isUnproved(Step step) {
    return draft.isForH2Alone() && !draft.first().isDeclaredForItAlone(step.subject());
  }

  private static Plan plan(Bench bench) {
    return checked(bench, bench.plan());
  }

  private static Plan checked(Bench bench, Plan plan) {
    if (!plan.unmended().isEmpty()) {
      throw new IllegalStateException(
          "no statement of %s does this, so write the change by hand: %s"
              .formatted(bench.dbms(), plan.unmended()));
    }
    return plan;
  }

  /**
   * Runs a step, and sees to it that what takes it back can be done where there are rows.
   *
   * @param old what the step is done to
   */
  private Changeset takenBack(Bench bench, Step step, Optional<SchemaObject> old)
      throws SQLException {
    Subject subject = Subject.of(step.subject());
    boolean hadDefault = bench.now().has(subject.part(Kind.DEFAULT, subject.name()));
    Changeset changeset = bench.workpiece().run(step);
    boolean comesBackRequired =
        old.filter(object -> object instanceof Column column && isRequired(column)).isPresent()
            && !hadDefault
            && !bench.now().has(subject);
    return comesBackRequired
        ? changeset.withRollback(
            changeset.rollback().stream().flatMap(sql -> filled(sql, bench, subject)).toList())
        : changeset;
  }

  private static boolean isRequired(Column column) {
    return column.notNull() && !column.identity().isPresent() && column.generated().isEmpty();
  }

  /** A required column comes back as it came: empty, then filled, then required. */
  private Stream<String> filled(String sql, Bench bench, Subject column) {
    Matcher added = REQUIRED.matcher(sql);
    return added.matches()
        ? Stream.of(
            added.group("add"),
            "update %s set %s = %s"
                .formatted(
                    added.group("table"),
                    added.group("column"),
                    backfills.ofDropped(column).on(bench.dbms())),
            "alter table %s alter column %s set not null"
                .formatted(added.group("table"), added.group("column")))
        : Stream.of(sql);
  }

  private boolean isShared(Changeset changeset) throws Exception {
    for (Bench other : draft.others()) {
      if (!other.shares(changeset)) {
        return false;
      }
    }
    return true;
  }

  private static Changeset portable(Changeset changeset) {
    return new Changeset(
        "",
        Wording.portable(changeset.sql()),
        changeset.rollback().stream().map(Wording::portable).toList());
  }

  private void tell(Step step, Changeset changeset, Optional<SchemaObject> old) {
    if (step.isDestructive()) {
      notes.add(
          "'%s' loses what is there for good: its rollback brings back the definition alone"
              .formatted(changeset.sql()));
    }
    if (step.assumption() != null) {
      notes.add("'%s' %s".formatted(changeset.sql(), step.assumption().words()));
    }
    if (step.precondition() != null) {
      notes.add(
          old.filter(this::isCutOrRounded).isPresent() && changeset.sql().contains(" type ")
              ? "'%s' cuts or rounds values that do not fit, where the server does not refuse them: change them first, or keep the type"
                  .formatted(changeset.sql())
              : "'%s' fails where rows are in the way: %s"
                  .formatted(changeset.sql(), step.precondition().remedy()));
    }
    if (!draft.isForH2Alone() && step.hazards().contains(Hazard.REWRITES_TABLE)) {
      notes.add(Forms.rewrites(changeset.sql()));
    } else if (!draft.isForH2Alone() && step.hazards().contains(Hazard.BLOCKS_WRITES)) {
      notes.add("'%s' keeps others from writing while it runs".formatted(changeset.sql()));
    }
  }

  private boolean isCutOrRounded(SchemaObject old) {
    return old instanceof Column before
        && draft.first().declared().find(Subject.of(before.id())).stream()
            .map(Column.class::cast)
            .anyMatch(
                after -> CUT_OR_ROUNDED.matcher(before.type() + ">" + after.type()).matches());
  }
}
