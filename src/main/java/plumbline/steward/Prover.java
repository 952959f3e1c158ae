package plumbline.steward;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.generate.Side;
import plumbline.steward.report.VerificationReport;
import plumbline.steward.report.VerificationReport.OnEngine;
import plumbline.steward.verify.Verification;

/** Proves a build's changes, on each engine of a workbench. */
public record Prover(Workbench workbench, List<Changelog> changelogs) {
  public Prover {
    changelogs = List.copyOf(changelogs);
  }

  /**
   * Proves them; nothing is done to the database.
   *
   * @param only the number of the files whose changes are proved; empty for all
   * @param progress is told in a line what is being tried
   * @throws IllegalArgumentException where no engine has a file of that number
   */
  public VerificationReport prove(Optional<String> only, Consumer<String> progress)
      throws Exception {
    List<OnEngine> engines = new ArrayList<>();
    for (Side side : workbench.sides()) {
      engines.add(prove(new Trial(side, changelogs), only, progress));
    }
    if (only.isPresent() && engines.stream().allMatch(engine -> engine.changes() == 0)) {
      throw new IllegalArgumentException(
          "no file of changes has the number %s: give one that is there, such as --only 0001"
              .formatted(only.get()));
    }
    return VerificationReport.of(engines);
  }

  private OnEngine prove(Trial trial, Optional<String> only, Consumer<String> progress)
      throws Exception {
    Side side = trial.side();
    Verification verification =
        new Verification(trial.known(), side.scratches(), side.reader(), trial.rows());
    return OnEngine.of(side.dbms(), verification.run(only, trial.progress(progress)));
  }
}
