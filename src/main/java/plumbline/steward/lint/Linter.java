package plumbline.steward.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.Contents;
import plumbline.steward.changelog.DescribedChange;
import plumbline.steward.generate.Side;
import plumbline.steward.verify.Refusals;
import plumbline.steward.verify.RowMaker;

/** Looks at changes on one engine, and asks the rules about what it saw. */
public final class Linter {
  private final Side side;
  private final RowMaker maker;
  private final Rules rules;

  /**
   * A look at one engine.
   *
   * @param maker of the rows that tables have meanwhile
   */
  public Linter(Side side, RowMaker maker, Rules rules) {
    this.side = side;
    this.maker = maker;
    this.rules = rules;
  }

  /**
   * Looks; nothing is done to the configured database.
   *
   * @param contents all changes for the engine
   * @param wanted those that are looked at
   * @param progress is told each file's name before its changes are run
   */
  public Judgement judge(
      Map<Changelog, Contents> contents, Predicate<Change> wanted, Consumer<String> progress)
      throws Exception {
    List<Verdict> verdicts = new ArrayList<>();
    contents.values().forEach(each -> Numbers.check(each).forEach(verdicts::add));
    List<DescribedChange> looked =
        contents.values().stream()
            .flatMap(each -> each.changes().stream())
            .filter(change -> wanted.test(change.change()))
            .toList();
    Observer observer = side.dbms().equals("postgresql") ? Observer.POSTGRESQL : Observer.H2;
    Map<Changelog, List<DescribedChange>> changes = new LinkedHashMap<>();
    if (contents.values().stream().noneMatch(Numbers::areFatal)) {
      contents.forEach((changelog, each) -> changes.put(changelog, each.changes()));
    }
    try (Rehearsal rehearsal =
        new Rehearsal(changes, side.scratches(), side.reader(), maker, observer)) {
      List<Observation> observations =
          looked.isEmpty() ? List.of() : Refusals.unlogged(() -> rehearsal.run(wanted, progress));
      observations.stream().flatMap(rules::check).forEach(verdicts::add);
      return new Judgement(
          side.dbms(),
          looked,
          verdicts,
          observations.stream().map(Sight::of).toList(),
          rehearsal.unfilled(),
          rules.help().stream()
              .filter(rule -> rule.onPostgresqlOnly() && observer == Observer.H2)
              .toList());
    }
  }
}
