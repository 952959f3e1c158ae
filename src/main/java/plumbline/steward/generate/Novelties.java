package plumbline.steward.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plumbline.steward.ddl.DefaultText;
import plumbline.steward.expected.DeclaredStatement;
import plumbline.steward.model.Column;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.model.Kind;

/**
 * What is declared and was not there before: whole statements are taken as they are written, and so
 * are the clauses of new columns and constraints of tables that are there.
 */
final class Novelties {
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
    Set<DeclaredStatement> statements = new LinkedHashSet<>();
    draft.benches().forEach(bench -> statements.addAll(bench.blueprint().made().keySet()));
    return statements.stream()
        .flatMap(statement -> of(statement).map(changesets -> marked(statement, changesets)))
        .toList();
  }

  private Stream<List<Changeset>> of(DeclaredStatement statement) {
    Bench bench =
        draft.benches().stream()
            .filter(own -> own.blueprint().made().containsKey(statement))
            .findFirst()
            .orElseThrow();
    List<Subject> made = bench.blueprint().made().get(statement);
    Optional<Subject> table =
        made.stream().flatMap(own -> bench.declared().tableOf(own).stream()).findFirst();
    boolean isOfOld = table.filter(bench.now()::has).isPresent();
    boolean isNew = made.stream().noneMatch(bench.now()::has);
    Optional<Creation> whole = Creation.of(statement).filter(creation -> isNew);
    if (whole.isPresent()) {
      boolean besideRows = isOfOld && whole.get().makes(Kind.INDEX);
      return Stream.of(
          besideRows
              ? Forms.index(whole.get().name(), whole.get().sql())
              : List.of(whole.get().changeset()));
    }
    return isOfOld ? parts(Clauses.of(statement.bare()), made, bench) : added(statement, made);
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

  /** A constraint that a statement of its own adds to a table that is new, too. */
  private static Stream<List<Changeset>> added(DeclaredStatement statement, List<Subject> made) {
    Clauses clauses = Clauses.of(statement.bare());
    return made.stream()
        .filter(subject -> subject.kind() == Kind.CONSTRAINT)
        .flatMap(subject -> clauses.constraint(subject.name()).stream())
        .limit(1)
        .map(
            named ->
                List.of(
                    Changeset.portable(
                        statement.bare(),
                        "alter table %s drop constraint %s"
                            .formatted(clauses.table(), named.name()))));
  }

  private Stream<List<Changeset>> parts(Clauses clauses, List<Subject> made, Bench bench) {
    List<List<Changeset>> parts = new ArrayList<>();
    made.stream()
        .filter(subject -> subject.kind() == Kind.COLUMN)
        .sorted(Comparator.comparingInt(subject -> clauses.place(subject.name())))
        .flatMap(
            subject ->
                clauses.column(subject.name()).stream()
                    .map(clause -> column(subject, clauses.table(), clause, bench)))
        .filter(changesets -> !changesets.isEmpty())
        .forEach(parts::add);
    for (Subject subject : made) {
      if (subject.kind() == Kind.DEFAULT
          && !bench.now().has(subject)
          && bench.now().has(subject.part(Kind.COLUMN, subject.name()))) {
        clauses
            .column(subject.name())
            .map(clause -> Forms.byDefault(clauses.table(), clause.name(), clause.value()))
            .ifPresent(parts::add);
      }
    }
    for (Subject subject : made) {
      if (subject.kind() == Kind.CONSTRAINT && !bench.now().has(subject)) {
        clauses
            .constraint(subject.name())
            .map(named -> Forms.constraint(clauses.table(), named.name(), named.demand()))
            .ifPresent(parts::add);
      }
    }
    return parts.stream();
  }

  /** What becomes of a column that is new, or has to have a value now, or need not any more. */
  private List<Changeset> column(Subject subject, String table, ColumnClause clause, Bench bench) {
    Column wanted = (Column) bench.declared().find(subject).orElseThrow();
    Optional<Column> old = bench.now().find(subject).map(Column.class::cast);
    if (old.isEmpty()) {
      return added(subject, table, clause, bench, wanted);
    }
    if (!wanted.generated().isEmpty() || wanted.notNull() == old.get().notNull()) {
      return List.of();
    }
    return wanted.notNull()
        ? required(subject, table, clause.name())
        : Forms.optional(table, clause.name());
  }

  private List<Changeset> added(
      Subject subject, String table, ColumnClause clause, Bench bench, Column wanted) {
    String name = clause.name();
    Optional<String> value =
        bench
            .declared()
            .find(subject.part(Kind.DEFAULT, subject.name()))
            .map(own -> ((ColumnDefault) own).expression());
    boolean isSerial = value.isPresent() && clause.value().isEmpty();
    if (isSerial) {
      // The plan makes its sequence, and numbers the rows of old in batches.
      return List.of();
    }
    if (wanted.identity().isPresent() || !wanted.generated().isEmpty()) {
      Changeset whole = Forms.column(table, name, clause.rest());
      notes.add(Forms.rewrites(whole.sql()));
      return List.of(whole);
    }
    if (!wanted.notNull() && value.filter(own -> !DefaultText.isConstant(own)).isEmpty()) {
      String given = value.isEmpty() ? "" : " default " + clause.value();
      return List.of(Forms.column(table, name, clause.type() + given));
    }
    List<Changeset> phases = new ArrayList<>();
    phases.add(Forms.column(table, name, clause.type()));
    if (value.isPresent()) {
      phases.addAll(Forms.byDefault(table, name, clause.value()));
    }
    Fill fill = backfills.of(subject, value.isEmpty() ? "" : clause.value());
    phases.addAll(Forms.filled(table, name, fill));
    if (wanted.notNull()) {
      phases.addAll(Forms.present(table, name, Optional.of(fill)));
    } else {
      phases.add(Forms.filledRest(table, name, fill));
    }
    return phases;
  }

  private List<Changeset> required(Subject column, String table, String name) {
    List<Changeset> changesets = new ArrayList<>();
    Optional<Fill> fill = backfills.told(column);
    fill.ifPresentOrElse(
        value -> changesets.addAll(Forms.filled(table, name, value)),
        () ->
            notes.add(
                "rows without a value in %1$s.%2$s make the change fail: fill them first, or say --backfill '%1$s.%2$s=EXPRESSION'"
                    .formatted(column.table(), column.name())));
    changesets.addAll(Forms.present(table, name, fill));
    return changesets;
  }
}
