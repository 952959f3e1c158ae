package plumbline.steward.generate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.diff.Difference;
import plumbline.steward.expected.DeclaredModel;
import plumbline.steward.expected.DeclaredStatement;

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

  /** Whether it knows what PostgreSQL makes of a change. */
  public boolean triesPostgresql() {
    return sides.stream().anyMatch(side -> side.dbms().equals(Side.POSTGRESQL));
  }

  /** What is declared for engines alone that it does not know, a line each. */
  public List<String> listUntried(Changelog changelog) throws Exception {
    return DeclaredModel.of(List.of(changelog)).statements().stream()
        .filter(statement -> sides.stream().noneMatch(side -> statement.runsOn(side.dbms())))
        .map(DeclaredStatement::toString)
        .toList();
  }

  /** The change; empty where what is declared is what the changes build. */
  public Optional<ChangeFile> generate(Request request) throws Exception {
    new Changelogs(List.of(request.changelog()), sides.get(0).like()).checkNumbers();
    Backfills backfills = new Backfills(request.backfills());
    List<Renaming> renamings = renamings(request.changelog());
    List<Bench> benches = new ArrayList<>();
    try {
      for (Side side : sides) {
        benches.add(Bench.open(side, request.changelog()));
      }
      List<String> notes = new ArrayList<>();
      Draft draft = new Draft(benches);
      if (!isBuilt(benches)) {
        fill(draft, renamings, backfills, notes);
      }
      backfills.checkAllUsed();
      return draft.changesets().isEmpty()
          ? Optional.empty()
          : Optional.of(
              ChangeFile.next(request, draft.changesets(), notes.stream().distinct().toList()));
    } finally {
      for (Bench bench : benches) {
        bench.close();
      }
    }
  }

  /** Those that are declared for the engine that the change is written for. */
  private List<Renaming> renamings(Changelog changelog) throws Exception {
    String dbms = sides.get(0).dbms();
    return Renaming.of(
        DeclaredModel.of(List.of(changelog)).statements().stream()
            .filter(statement -> statement.runsOn(dbms))
            .toList());
  }

  private static boolean isBuilt(List<Bench> benches) {
    return benches.stream().allMatch(bench -> bench.differences().isEmpty());
  }

  /**
   * What is new comes first, and once more after the plan has taken away what it is to replace. The
   * plan has the last word.
   */
  private static void fill(
      Draft draft, List<Renaming> renamings, Backfills backfills, List<String> notes)
      throws Exception {
    Set<String> names =
        draft.benches().stream().flatMap(Bench::differentNames).collect(Collectors.toSet());
    for (Bench bench : draft.benches()) {
      bench.observe(names);
    }
    new Renamings(draft, renamings).add();
    Novelties novelties = new Novelties(draft, backfills, notes);
    Remainder remainder = new Remainder(draft, backfills, notes);
    add(draft, novelties.list());
    remainder.addToWhatIsThere();
    add(draft, novelties.list());
    remainder.add();
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
