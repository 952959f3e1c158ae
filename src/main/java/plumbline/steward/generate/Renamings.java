package plumbline.steward.generate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import plumbline.steward.diff.Difference;
import plumbline.steward.diff.Difference.Missing;
import plumbline.steward.diff.Difference.Unexpected;
import plumbline.steward.model.Column;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.Index;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;

/** Gives tables and columns their new names, and what is named after them. */
final class Renamings {
  private final Draft draft;
  private final List<Renaming> declared;

  Renamings(Draft draft, List<Renaming> declared) {
    this.draft = draft;
    this.declared = declared;
  }

  /** Those that are declared and not done yet. */
  void add() throws SQLException {
    List<Renaming> due = new ArrayList<>();
    for (Kind kind : List.of(Kind.TABLE, Kind.COLUMN)) {
      for (Renaming renaming : declared) {
        if (renaming.subject().kind() == kind && isDue(renaming)) {
          add(renaming.changeset());
          due.add(renaming);
        }
      }
    }
    Set<String> tables = new TreeSet<>();
    due.forEach(renaming -> tables.add(renaming.subject().part(Kind.COLUMN, "").table()));
    for (String table : tables) {
      addSequences(table, due);
      addParts(table);
    }
  }

  private boolean isDue(Renaming renaming) {
    boolean isDone = draft.first().now().has(renaming.subject());
    if (!isDone && !draft.first().now().has(renaming.before())) {
      throw new IllegalArgumentException(
          "'-- renamed from %s' stands beside %s, but the changes build no %s: correct the name, or take the words away"
              .formatted(renaming.from(), renaming.subject().name(), renaming.from()));
    }
    return !isDone;
  }

  private void add(Changeset changeset) throws SQLException {
    if (!draft.add(List.of(changeset))) {
      throw new IllegalStateException(
          "'%s' is refused: write the change by hand".formatted(changeset.sql()));
    }
  }

  /**
   * Constraints and indexes that are the same but for their name, those of the first engine first.
   */
  private void addParts(String table) throws SQLException {
    for (Bench bench : draft.benches()) {
      addParts(table, bench);
    }
  }

  private void addParts(String table, Bench bench) throws SQLException {
    List<Difference> differences = bench.differences();
    for (Difference difference : differences) {
      if (difference instanceof Unexpected old && isOf(table, old.found())) {
        for (Difference other : differences) {
          if (other instanceof Missing wanted && sameButForName(old.found(), wanted.expected())) {
            add(renamed(bench, old.id(), wanted.id()));
          }
        }
      }
    }
  }

  /** PostgreSQL names those behind columns after the table and the column, H2 at random. */
  private void addSequences(String table, List<Renaming> due) throws SQLException {
    for (SchemaObject object : draft.first().declared().catalog().objects().values()) {
      if (object instanceof Column column
          && column.identity().isPresent()
          && Subject.of(column.table()).name().equals(table)) {
        String to = draft.isForH2Alone() ? sequence(column, List.of()) : sequence(column);
        String from =
            draft.isForH2Alone()
                ? sequence(column, due)
                : draft
                    .first()
                    .now()
                    .find(Subject.of(column.id()))
                    .map(own -> sequence((Column) own))
                    .orElse(to);
        if (!from.equals(to)) {
          String rename = "alter sequence if exists %s rename to %s";
          add(
              Changeset.on(
                  Side.POSTGRESQL, rename.formatted(from, to), rename.formatted(to, from)));
        }
      }
    }
  }

  private static String sequence(Column column) {
    return column.identity().sequenceName().replaceFirst("^.*?\\.", "");
  }

  /** What it is called where there was no reason to call it otherwise. */
  private static String sequence(Column column, List<Renaming> before) {
    Map<Subject, String> old = new HashMap<>();
    before.forEach(renaming -> old.put(renaming.subject(), renaming.from()));
    return Forms.joined(
        old.getOrDefault(Subject.of(column.table()), Wording.name(Side.H2, column.table().name())),
        old.getOrDefault(Subject.of(column.id()), Wording.name(Side.H2, column.id().name())),
        "seq");
  }

  private static boolean isOf(String table, SchemaObject object) {
    return object instanceof Index index
        ? Subject.of(index.relation()).name().equals(table)
        : object instanceof Constraint && Subject.of(object.id()).table().equals(table);
  }

  private static boolean sameButForName(SchemaObject old, SchemaObject wanted) {
    if (old instanceof Constraint one && wanted instanceof Constraint other) {
      return one.table().equals(other.table())
          && one.type() == other.type()
          && one.definition().equals(other.definition());
    }
    return old instanceof Index one
        && wanted instanceof Index other
        && one.relation().equals(other.relation())
        && one.definition()
            .replaceFirst(one.id().name(), other.id().name())
            .equals(other.definition());
  }

  /** On the engine alone where the others have none of that name. */
  private Changeset renamed(Bench bench, ObjectId old, ObjectId wanted) {
    String dbms = bench.dbms();
    String start =
        old.kind() == Kind.INDEX
            ? "alter index %s rename to %s"
            : "alter table " + Wording.name(dbms, old.table()) + " rename constraint %s to %s";
    String from = Wording.name(dbms, old.name());
    String to = Wording.name(dbms, wanted.name());
    boolean isShared = draft.benches().stream().allMatch(own -> own.now().has(Subject.of(old)));
    return new Changeset(
        isShared ? "" : dbms, start.formatted(from, to), List.of(start.formatted(to, from)));
  }
}
