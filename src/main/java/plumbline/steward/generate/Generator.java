package plumbline.steward.generate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.steward.diff.Difference;
import plumbline.steward.model.Catalog;

/**
 * Writes the change that was forgotten when the declared model was edited. It is run statement by
 * statement on throw-away databases, until they are what is declared.
 */
public final class Generator {
  private final List<Side> sides;

  /**
   * For some engines.
   *
   * @param sides the first is the one that the change is written for; the others share its
   *     statements where they can
   */
  public Generator(List<Side> sides) {
    this.sides = List.copyOf(sides);
  }

  /** The change; empty where what is declared is what the changes build. */
  public Optional<ChangeFile> generate(Request request) throws Exception {
    if (isInOrder(request)) {
      new Backfills(request.backfills()).checkAllUsed();
      return Optional.empty();
    }
    List<Bench> benches = new ArrayList<>();
    try {
      for (Side side : sides) {
        benches.add(Bench.open(side, request.changelog()));
      }
      List<String> notes = new ArrayList<>();
      Draft draft = new Draft(benches);
      fill(draft, new Backfills(request.backfills()), notes);
      return Optional.of(ChangeFile.next(request, draft.changesets(), notes));
    } finally {
      for (Bench bench : benches) {
        bench.close();
      }
    }
  }

  /**
   * Which statement makes what takes a read for each, so it is asked only where something differs.
   */
  private boolean isInOrder(Request request) throws Exception {
    for (Side side : sides) {
      Catalog declared = Blueprint.catalog(side, request.changelog());
      try (TrialDatabase head = TrialDatabase.atHead(side, request.changelog())) {
        if (!head.differences(head.catalog(), declared).isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  private static void fill(Draft draft, Backfills backfills, List<String> notes) throws Exception {
    new Renamings(draft).add();
    add(draft, new Novelties(draft, backfills, notes).list());
    Remainder remainder = new Remainder(draft, notes);
    remainder.add();
    for (Bench other : draft.others()) {
      remainder.addFor(other);
    }
    backfills.checkAllUsed();
    for (Bench bench : draft.benches()) {
      refuse(bench.dbms(), bench.differences());
    }
  }

  /**
   * Adds what the engines take, as long as there is something: what the first one needs may come
   * later. What they never take is left to the plan.
   */
  private static void add(Draft draft, List<List<Changeset>> all) throws SQLException {
    List<List<Changeset>> left = all;
    int before;
    do {
      before = left.size();
      List<List<Changeset>> refused = new ArrayList<>();
      for (List<Changeset> together : left) {
        if (!draft.add(together)) {
          refused.add(together);
        }
      }
      left = refused;
    } while (!left.isEmpty() && left.size() < before);
  }

  private static void refuse(String dbms, List<Difference> differences) {
    if (!differences.isEmpty()) {
      throw new IllegalStateException(
          "the change that was tried does not build on %s what is declared, so nothing is written: %s differs; write the change by hand"
              .formatted(dbms, differences.get(0).id()));
    }
  }
}
