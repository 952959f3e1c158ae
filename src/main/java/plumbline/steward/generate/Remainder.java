package plumbline.steward.generate;

import java.util.List;
import java.util.regex.Pattern;
import plumbline.steward.plan.Plan;
import plumbline.steward.plan.Step;

/** What a plan has to do when all that is new is there: what goes, and what becomes another. */
final class Remainder {
  private static final Pattern ONE_ENGINE_ONLY =
      Pattern.compile("(?i)\\bconcurrently\\b|\\bnot valid\\b|\\bvalidate constraint\\b|^do ");

  private final Draft draft;
  private final List<String> notes;

  /**
   * The rest of a draft.
   *
   * @param notes takes what whoever wrote the definition should know
   */
  Remainder(Draft draft, List<String> notes) {
    this.draft = draft;
    this.notes = notes;
  }

  /** Adds it for the first engine, and for the others where they can share it. */
  void add() throws Exception {
    Bench first = draft.first();
    for (Step step : plan(first).steps()) {
      Changeset changeset = first.run(step);
      tell(step, changeset);
      boolean alone = draft.others().isEmpty();
      Changeset portable = portable(changeset);
      boolean shared =
          alone || (!ONE_ENGINE_ONLY.matcher(changeset.sql()).find() && isShared(portable));
      draft.note(shared ? portable : changeset);
    }
  }

  /** Adds what an engine that is not the first still lacks. */
  void addFor(Bench other) throws Exception {
    for (Step step : plan(other).steps()) {
      draft.note(other.run(step));
    }
  }

  private static Plan plan(Bench bench) {
    Plan plan = bench.plan();
    if (!plan.unmended().isEmpty()) {
      throw new IllegalStateException(
          "no statement of %s does this, so write the change by hand: %s"
              .formatted(bench.dbms(), plan.unmended()));
    }
    return plan;
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

  private void tell(Step step, Changeset changeset) {
    if (step.isDestructive()) {
      notes.add(
          "'%s' loses what is there for good: its rollback brings back the definition alone"
              .formatted(changeset.sql()));
    }
    if (step.precondition() != null) {
      notes.add(
          "'%s' fails where rows are in the way: %s"
              .formatted(changeset.sql(), step.precondition().remedy()));
    }
  }
}
