package plumbline.steward.generate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.diff.Difference;
import plumbline.steward.diff.Difference.Altered;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.plan.Plan;
import plumbline.steward.plan.Step;

/** One engine's place to try a change at: the changelog's head, and the way to what is declared. */
final class Bench implements AutoCloseable {
  private final Side side;
  private final Changelog changelog;
  private final List<Changeset> done = new ArrayList<>();
  private Blueprint blueprint;
  private TrialDatabase database;
  private Catalog now;

  private Bench(Side side, Changelog changelog, Catalog declared, TrialDatabase head)
      throws SQLException {
    this.side = side;
    this.changelog = changelog;
    this.blueprint = new Blueprint(declared, Map.of());
    this.database = head;
    this.now = head.catalog();
  }

  static Bench open(Side side, Changelog changelog) throws Exception {
    Catalog declared = Blueprint.catalog(side, changelog);
    return new Bench(side, changelog, declared, TrialDatabase.atHead(side, changelog));
  }

  /** The names of what differs, of the tables that it is a part of; in lower case. */
  Stream<String> differentNames() {
    return differences().stream()
        .map(difference -> Subject.of(difference.id()))
        .map(subject -> subject.table().isEmpty() ? subject.name() : subject.table());
  }

  /** Finds out which statement makes what, of those that mention a name. */
  void observe(Set<String> names) throws Exception {
    blueprint = Blueprint.build(side, changelog, names);
  }

  String dbms() {
    return side.dbms();
  }

  Blueprint blueprint() {
    return blueprint;
  }

  /** What the statements that were tried have made of the head. */
  Catalog now() {
    return now;
  }

  List<Difference> differences() {
    return database.differences(now, blueprint.catalog());
  }

  Plan plan() {
    return database.plan(now, blueprint.catalog());
  }

  /**
   * What would take away constraints and indexes that change, and what needs them, instead of
   * changing them: they are new then.
   */
  Plan planWithoutChanged() {
    Catalog declared = blueprint.catalog();
    Set<ObjectId> changed =
        differences().stream()
            .filter(Altered.class::isInstance)
            .map(Difference::id)
            .filter(id -> id.kind() == Kind.CONSTRAINT || id.kind() == Kind.INDEX)
            .collect(Collectors.toSet());
    Map<ObjectId, SchemaObject> kept = new LinkedHashMap<>(declared.objects());
    kept.keySet().removeAll(changed);
    kept.keySet()
        .removeIf(
            id ->
                id.kind() == Kind.CONSTRAINT
                    && declared.dependencies().getOrDefault(id, Set.of()).stream()
                        .anyMatch(changed::contains));
    return database.plan(
        now,
        new Catalog(
            declared.server(),
            kept,
            declared.owners(),
            declared.comments(),
            declared.grants(),
            declared.dependencies(),
            declared.fingerprint()));
  }

  /** Whether an object of a name is there. */
  boolean has(Subject subject) {
    return find(subject).isPresent();
  }

  /** An object as it is declared. */
  Optional<SchemaObject> findDeclared(Subject subject) {
    return find(blueprint.catalog(), subject);
  }

  /** The table that a declared object is, or is a part of, or an index on. */
  Optional<Subject> tableOf(Subject subject) {
    if (subject.kind() == Kind.TABLE) {
      return Optional.of(subject);
    }
    return findDeclared(subject).flatMap(blueprint.catalog()::tableOf).map(Subject::of);
  }

  /**
   * Whether an object, or the table that it is or was a part of, is declared for no other engine.
   */
  boolean isDeclaredForItAlone(ObjectId id) {
    Subject subject = Subject.of(id);
    Optional<Subject> table =
        find(subject).flatMap(now::tableOf).map(Subject::of).or(() -> tableOf(subject));
    return blueprint.made().entrySet().stream()
        .filter(
            made ->
                Stream.of(Side.POSTGRESQL, Side.H2).anyMatch(dbms -> !made.getKey().runsOn(dbms)))
        .flatMap(made -> made.getValue().stream())
        .map(Subject::of)
        .anyMatch(made -> made.equals(subject) || table.filter(made::equals).isPresent());
  }

  /** An object as it is now. */
  Optional<SchemaObject> find(Subject subject) {
    return find(now, subject);
  }

  private static Optional<SchemaObject> find(Catalog catalog, Subject subject) {
    return catalog.objects().values().stream()
        .filter(object -> Subject.of(object.id()).equals(subject))
        .findFirst();
  }

  /**
   * Tries a changeset, which is kept where the database takes it. What came of it is known after a
   * {@link #look}.
   *
   * @return why it does not
   */
  Optional<SQLException> run(Changeset changeset) throws SQLException {
    Optional<SQLException> refusal = database.run(changeset.sql());
    if (refusal.isEmpty()) {
      done.add(changeset);
    }
    return refusal;
  }

  /** Looks at what came of the changesets that were tried. */
  void look() throws SQLException {
    now = database.catalog();
  }

  /** A step's statement, as a change says it. */
  String words(Step step) {
    return Wording.of(side.dbms(), database.unqualified(step.sql()));
  }

  /** Runs a step of a plan, and observes what takes it back. */
  Changeset run(Step step) throws SQLException {
    Catalog before = now;
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
    look();
    Plan back = database.plan(now, before);
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
   * Tries whether another engine's changeset does its part here, and its rollback takes it back.
   * Where it does not, the database is as before.
   */
  boolean shares(Changeset changeset) throws Exception {
    Catalog before = now;
    int left = plan().steps().size();
    Set<ObjectId> different = ids(differences());
    if (run(changeset).isPresent()) {
      return false;
    }
    look();
    boolean helps = plan().steps().size() < left && different.containsAll(ids(differences()));
    if (helps && takesBack(changeset, before)) {
      boolean again = run(changeset).isEmpty();
      look();
      return again;
    }
    restart(done.subList(0, done.size() - 1));
    return false;
  }

  private boolean takesBack(Changeset changeset, Catalog before) throws SQLException {
    for (String statement : changeset.rollback()) {
      if (database.run(statement).isPresent()) {
        return false;
      }
    }
    look();
    boolean same = database.differences(now, before).isEmpty();
    if (same) {
      done.remove(done.size() - 1);
    }
    return same;
  }

  private static Set<ObjectId> ids(List<Difference> differences) {
    return differences.stream().map(Difference::id).collect(Collectors.toSet());
  }

  private void restart(List<Changeset> kept) throws Exception {
    List<Changeset> again = List.copyOf(kept);
    database.close();
    database = TrialDatabase.atHead(side, changelog);
    done.clear();
    for (Changeset changeset : again) {
      Optional<SQLException> refusal = run(changeset);
      if (refusal.isPresent()) {
        throw refusal.get();
      }
    }
    look();
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
