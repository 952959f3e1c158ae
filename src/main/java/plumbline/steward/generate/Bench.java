package plumbline.steward.generate;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.diff.Difference;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Plan;

/** One engine's way from the changelog's head to what is declared. */
final class Bench implements AutoCloseable {
  private final Side side;
  private final Changelog changelog;
  private final Workpiece workpiece;
  private Blueprint blueprint;

  private Bench(Side side, Changelog changelog, Blueprint blueprint, Workpiece workpiece) {
    this.side = side;
    this.changelog = changelog;
    this.blueprint = blueprint;
    this.workpiece = workpiece;
  }

  static Bench open(Side side, Changelog changelog) throws Exception {
    Blueprint blueprint = Blueprint.build(side, changelog);
    return new Bench(side, changelog, blueprint, Workpiece.open(side, changelog));
  }

  String dbms() {
    return side.dbms();
  }

  /** Where the change is tried. */
  Workpiece workpiece() {
    return workpiece;
  }

  /** What the change has made of the head. */
  Inventory now() {
    return workpiece.now();
  }

  /** What the changes until now sent to the engine. */
  List<String> statements() throws Exception {
    return new Changelogs(List.of(changelog), side.like())
        .contents().values().stream()
            .flatMap(contents -> contents.changes().stream())
            .flatMap(change -> change.statements().stream())
            .toList();
  }

  Blueprint blueprint() {
    return blueprint;
  }

  /** What is to be there. */
  Inventory declared() {
    return blueprint.declared();
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

  List<Difference> differences() {
    return workpiece.differences(expected());
  }

  Plan plan() {
    return workpiece.plan(expected());
  }

  private Catalog expected() {
    return declared().catalog();
  }

  /**
   * Whether an object, or the table that it is or was a part of, is declared for no other engine.
   */
  boolean isDeclaredForItAlone(ObjectId id) {
    Subject subject = Subject.of(id);
    Set<Subject> itAndItsTable =
        Stream.of(
                Stream.of(subject),
                now().tableOf(subject).or(() -> declared().tableOf(subject)).stream())
            .flatMap(subjects -> subjects)
            .collect(Collectors.toSet());
    return blueprint.isForOneEngineAlone(itAndItsTable);
  }

  /**
   * Tries whether another engine's changeset does its part here, and its rollback takes it back.
   */
  boolean shares(Changeset changeset) throws Exception {
    int left = plan().steps().size();
    Set<ObjectId> different = ids(differences());
    return workpiece.keeps(
        changeset, () -> plan().steps().size() < left && different.containsAll(ids(differences())));
  }

  private static Set<ObjectId> ids(List<Difference> differences) {
    return differences.stream().map(Difference::id).collect(Collectors.toSet());
  }

  @Override
  public void close() throws SQLException {
    workpiece.close();
  }
}
