package plumbline.steward.generate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A change under way: its changesets, each of which was run on the engines that it is for. */
final class Draft {
  private final List<Bench> benches;
  private final List<Changeset> changesets = new ArrayList<>();

  /**
   * For some engines.
   *
   * @param benches the first is the one that the change is written for
   */
  Draft(List<Bench> benches) {
    this.benches = List.copyOf(benches);
  }

  List<Changeset> changesets() {
    return changesets;
  }

  /** Whether there is no PostgreSQL to try it on. */
  boolean isForH2Alone() {
    return first().dbms().equals(Side.H2);
  }

  Bench first() {
    return benches.get(0);
  }

  List<Bench> others() {
    return benches.subList(1, benches.size());
  }

  List<Bench> benches() {
    return benches;
  }

  /**
   * Adds changesets that belong together.
   *
   * @return false where an engine cannot take the first of them yet; nothing is added then
   */
  boolean add(List<Changeset> together) throws SQLException {
    boolean begun = false;
    for (Changeset changeset : together) {
      for (Bench bench : benches) {
        if (changeset.runsOn(bench.dbms())) {
          Optional<SQLException> refusal = bench.workpiece().run(changeset);
          if (refusal.isPresent() && !begun) {
            return false;
          }
          if (refusal.isPresent()) {
            throw refused(bench.dbms(), changeset, refusal.get());
          }
          begun = true;
        }
      }
    }
    changesets.addAll(together);
    return true;
  }

  private static RuntimeException refused(String dbms, Changeset changeset, SQLException refusal) {
    String words = refusal.getMessage().lines().findFirst().orElse("");
    return new IllegalStateException(
        changeset.isFill()
            ? "%1$s refuses what rows of old get, '%2$s': %3$s; say what they get there with --backfill '%1$s:TABLE.COLUMN=EXPRESSION'"
                .formatted(dbms, changeset.sql(), words)
            : "%s refuses '%s': %s; write the change by hand"
                .formatted(dbms, changeset.sql(), words));
  }

  /** Adds what was run already. */
  void note(Changeset changeset) {
    changesets.add(changeset);
  }
}
