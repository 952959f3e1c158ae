package plumbline.steward.lint;

import java.util.stream.Stream;
import plumbline.steward.model.Column;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Table;

/** What has data is dropped. */
final class DataLost implements Rule {

  @Override
  public Help help() {
    return Help.of(
        "PL003",
        "objects with data are lost",
        "what was in a dropped table or column is gone, and replicas of the build before still ask for it while a release is deployed",
        "drop it one release after the last program that uses it, keep what is needed elsewhere, and say why it may go");
  }

  @Override
  public Stream<Offence> check(Observation seen) {
    return seen.lost()
        .filter(object -> hasData(object) && seen.isOld(object.id()))
        .filter(object -> seen.made().noneMatch(other -> isRenamed(object, other)))
        .filter(
            object ->
                !(object instanceof Column) || seen.after().objects().containsKey(table(object)))
        .map(
            object ->
                Offence.ofRows(object.id(), "drops " + object.id().path(), table(object), ""));
  }

  private static boolean hasData(SchemaObject object) {
    return object instanceof Table
        || (object instanceof Column column && column.generated().isEmpty());
  }

  private static ObjectId table(SchemaObject object) {
    return object instanceof Column column ? column.table() : object.id();
  }

  /** Whether one is the other under another name: one statement does not do both. */
  private static boolean isRenamed(SchemaObject was, SchemaObject is) {
    if (was instanceof Table table) {
      return is instanceof Table other && table.called(other.id()).equals(other);
    }
    return was instanceof Column column
        && is instanceof Column other
        && column.table().equals(other.table())
        && column.called(other.id()).equals(other);
  }
}
