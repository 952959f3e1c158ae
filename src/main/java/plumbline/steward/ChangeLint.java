package plumbline.steward;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.Contents;
import plumbline.steward.changelog.DescribedChange;
import plumbline.steward.changelog.PendingChanges;
import plumbline.steward.generate.Side;
import plumbline.steward.lint.IdleAllowances;
import plumbline.steward.lint.Judgement;
import plumbline.steward.lint.Linter;
import plumbline.steward.lint.RowCounts;
import plumbline.steward.lint.Rules;
import plumbline.steward.report.LintReport;

/** Looks at a build's changes before they are deployed, on each engine of a workbench. */
public record ChangeLint(Workbench workbench, List<Changelog> changelogs, Rules rules) {
  public ChangeLint {
    changelogs = List.copyOf(changelogs);
  }

  /**
   * Looks at them; nothing is done to the database.
   *
   * @param all whether at those too that the database has
   * @param progress is told in a line what is being tried
   */
  public LintReport run(boolean all, Consumer<String> progress) throws Exception {
    List<Judgement> judgements = new ArrayList<>();
    List<Side> sides = workbench.sides();
    Predicate<Change> wanted = change -> true;
    for (Side side : sides) {
      Trial trial = new Trial(side, changelogs);
      Map<Changelog, Contents> contents = trial.contents();
      if (!all && judgements.isEmpty()) {
        wanted = wanted(contents);
      }
      judgements.add(
          new Linter(side, trial.rows(), rules).judge(contents, wanted, trial.progress(progress)));
    }
    try (Connection live = workbench.database().connections().open()) {
      return LintReport.of(
          judgements,
          new IdleAllowances(rules).find(judgements),
          RowCounts.read(live, sides.get(0).dbms()));
    }
  }

  /**
   * What the database lacks, and what other engines have beside that in the same files.
   *
   * @param contents all changes for its engine
   */
  private Predicate<Change> wanted(Map<Changelog, Contents> contents) throws SQLException {
    Set<String> here =
        workbench.database().changelogs().stream().map(Changelog::name).collect(Collectors.toSet());
    Map<Changelog, List<Change>> known = new LinkedHashMap<>();
    contents.forEach(
        (changelog, each) -> {
          if (here.contains(changelog.name())) {
            known.put(changelog, each.changes().stream().map(DescribedChange::change).toList());
          }
        });
    List<Change> pending = new PendingChanges(known, workbench.database().connections()).list();
    Set<String> files = pending.stream().map(Change::file).collect(Collectors.toSet());
    Set<Change> applied =
        known.values().stream()
            .flatMap(List::stream)
            .filter(change -> !pending.contains(change))
            .collect(Collectors.toSet());
    return change -> files.contains(change.file()) && !applied.contains(change);
  }
}
