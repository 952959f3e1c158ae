package plumbline.steward.changelog;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import liquibase.change.CheckSum;
import liquibase.changelog.ChangeSet;

/** Finds changes that were edited after a database had them. */
final class EditedChanges {
  private EditedChanges() {}

  /** Refuses a build with a change that is not what a database was given under its name. */
  static void check(List<ChangeSet> build, List<AppliedChange> applied, DatabaseName database) {
    Map<Change, ChangeSet> known =
        build.stream().collect(Collectors.toMap(Change::of, Function.identity()));
    List<Change> edited =
        applied.stream()
            .filter(was -> isEdited(known.get(was.change()), was.checksum()))
            .map(AppliedChange::change)
            .toList();
    if (!edited.isEmpty()) {
      throw new IllegalStateException(
          "%s was edited after this database had it%s: put it back as it was and write a new change, or run %s if only its wording changed"
              .formatted(
                  edited.get(0),
                  edited.size() == 1 ? "" : ", and so were " + (edited.size() - 1) + " more",
                  database.command("clear-checksums")));
    }
  }

  private static boolean isEdited(ChangeSet change, String checksum) {
    return change != null
        && checksum != null
        && !change.isRunOnChange()
        && !change.isAlwaysRun()
        && !change.isCheckSumValid(CheckSum.parse(checksum));
  }
}
