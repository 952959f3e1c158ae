package plumbline.steward.generate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.steward.expected.DeclaredStatement;
import plumbline.steward.model.Kind;

/**
 * What is declared and was not there before: whole statements are taken as they are written, and so
 * are the clauses of new columns and constraints of tables that are there.
 */
final class Novelties {
  private static final Set<Kind> DROPPED_BY_NAME =
      Set.of(Kind.TABLE, Kind.INDEX, Kind.VIEW, Kind.SEQUENCE, Kind.DOMAIN);

  private final Draft draft;
  private final Backfills backfills;
  private final List<String> notes;

  /**
   * Those of a draft.
   *
   * @param notes takes what whoever wrote the definition should know
   */
  Novelties(Draft draft, Backfills backfills, List<String> notes) {
    this.draft = draft;
    this.backfills = backfills;
    this.notes = notes;
  }

  /** The changesets, those that belong together in one list. */
  List<List<Changeset>> list() {
    List<List<Changeset>> all = new ArrayList<>();
    Set<DeclaredStatement> statements = new LinkedHashSet<>();
    draft.benches().forEach(bench -> statements.addAll(bench.blueprint().made().keySet()));
    for (DeclaredStatement statement : statements) {
      Bench bench =
          draft.benches().stream()
              .filter(own -> own.blueprint().made().containsKey(statement))
              .findFirst()
              .orElseThrow();
      List<Subject> made =
          bench.blueprint().made().get(statement).stream().map(Subject::of).toList();
      Set<Subject> there =
          bench.now().objects().keySet().stream().map(Subject::of).collect(Collectors.toSet());
      if (made.stream().noneMatch(there::contains)) {
        whole(statement, made, there).ifPresent(all::add);
      } else {
        parts(statement, made, there, all);
      }
    }
    return all;
  }

  private Optional<List<Changeset>> whole(
      DeclaredStatement statement, List<Subject> made, Set<Subject> there) {
    Subject main = made.get(0);
    String sql = statement.bare();
    boolean single = made.size() == 1;
    if (single && main.kind() == Kind.INDEX && isOfOld(main, there)) {
      return Optional.of(marked(statement, Forms.index(main.name(), sql)));
    }
    if (single && main.kind() == Kind.CONSTRAINT) {
      String drop = "alter table %s drop constraint %s".formatted(main.table(), main.name());
      boolean isOfOld = there.contains(new Subject(Kind.TABLE, "", main.table()));
      Optional<String> demand = isOfOld ? Clauses.added(sql, main.name()) : Optional.empty();
      return Optional.of(
          marked(
              statement,
              demand
                  .map(words -> Forms.constraint(main.table(), main.name(), words))
                  .orElse(List.of(Changeset.portable(sql, drop)))));
    }
    return made.stream()
        .filter(own -> DROPPED_BY_NAME.contains(own.kind()))
        .findFirst()
        .map(
            own ->
                marked(
                    statement,
                    List.of(
                        Changeset.portable(sql, "drop " + own.kind().words() + " " + own.name()))));
  }

  /** Whether an index is on a table that was there before. */
  private boolean isOfOld(Subject index, Set<Subject> there) {
    return draft.benches().stream()
        .flatMap(
            bench ->
                bench.blueprint().catalog().objects().values().stream()
                    .filter(object -> Subject.of(object.id()).equals(index))
                    .flatMap(object -> bench.blueprint().catalog().tableOf(object).stream()))
        .map(Subject::of)
        .anyMatch(there::contains);
  }

  /** For the engine alone that a statement is marked for. */
  private static List<Changeset> marked(DeclaredStatement statement, List<Changeset> changesets) {
    boolean onPostgresql = statement.runsOn(Side.POSTGRESQL);
    if (onPostgresql && statement.runsOn(Side.H2)) {
      return changesets;
    }
    String only = onPostgresql ? Side.POSTGRESQL : Side.H2;
    return changesets.stream()
        .filter(changeset -> changeset.runsOn(only))
        .map(changeset -> new Changeset(only, changeset.sql(), changeset.rollback()))
        .toList();
  }

  private void parts(
      DeclaredStatement statement,
      List<Subject> made,
      Set<Subject> there,
      List<List<Changeset>> all) {
    Clauses clauses = Clauses.of(statement.bare());
    for (Subject subject : made) {
      if (subject.kind() == Kind.COLUMN && !there.contains(subject)) {
        clauses.column(subject.name()).map(clause -> column(subject, clause)).ifPresent(all::add);
      } else if (draft.first().becomesRequired(subject)) {
        all.add(required(subject));
      } else if (draft.first().becomesOptional(subject)) {
        all.add(Forms.optional(subject.table(), subject.name()));
      }
    }
    for (Subject subject : made) {
      Subject column = subject.part(Kind.COLUMN, subject.name());
      if (subject.kind() == Kind.DEFAULT && !there.contains(subject) && there.contains(column)) {
        clauses
            .column(subject.name())
            .map(clause -> Forms.byDefault(subject.table(), subject.name(), clause.value()))
            .ifPresent(all::add);
      }
    }
    for (Subject subject : made) {
      if (subject.kind() == Kind.CONSTRAINT && !there.contains(subject)) {
        clauses
            .constraint(subject.name())
            .map(demand -> Forms.constraint(subject.table(), subject.name(), demand))
            .ifPresent(all::add);
      }
    }
  }

  private List<Changeset> required(Subject column) {
    List<Changeset> changesets = new ArrayList<>();
    backfills
        .told(column)
        .ifPresentOrElse(
            value -> changesets.addAll(Forms.filled(column.table(), column.name(), value)),
            () ->
                notes.add(
                    "rows without a value in %1$s.%2$s make the change fail: fill them first, or say --backfill '%1$s.%2$s=EXPRESSION'"
                        .formatted(column.table(), column.name())));
    changesets.addAll(Forms.present(column.table(), column.name()));
    return changesets;
  }

  private List<Changeset> column(Subject column, ColumnClause clause) {
    if (!clause.required()) {
      return Forms.column(column.table(), column.name(), clause);
    }
    return Forms.required(
        column.table(), column.name(), clause, backfills.of(column, clause.value()));
  }
}
