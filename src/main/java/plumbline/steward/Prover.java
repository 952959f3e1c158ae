package plumbline.steward;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.expected.Examples;
import plumbline.steward.expected.ScratchDatabases;
import plumbline.steward.report.VerificationReport;
import plumbline.steward.report.VerificationReport.OnEngine;
import plumbline.steward.verify.RowMaker;
import plumbline.steward.verify.Verification;

/**
 * Proves a build's changes: on the engine of the database, and on H2 beside PostgreSQL.
 *
 * @param memory an empty H2 database in memory
 */
public record Prover(Database database, ConnectionSource memory, List<Changelog> changelogs) {
  /** How many rows a table has while changes are tried on it. */
  private static final int ROWS = 3;

  public Prover {
    changelogs = List.copyOf(changelogs);
  }

  /**
   * Proves them; nothing is done to the database.
   *
   * @param only the number of the files whose changes are proved; empty for all
   * @param progress is told in a line what is being tried
   */
  public VerificationReport prove(Optional<String> only, Consumer<String> progress)
      throws Exception {
    List<OnEngine> engines = new ArrayList<>();
    engines.add(prove(database.connections(), only, progress));
    if (engine(database.connections()) == Engine.POSTGRESQL) {
      engines.add(prove(memory, only, progress));
    }
    return VerificationReport.of(engines);
  }

  private OnEngine prove(ConnectionSource like, Optional<String> only, Consumer<String> progress)
      throws Exception {
    Engine engine = engine(like);
    String name = engine.name().toLowerCase(Locale.ROOT);
    Verification verification =
        new Verification(
            new Changelogs(changelogs, like).known(),
            ScratchDatabases.of(like, database.scratchServer()),
            engine.reader(),
            new RowMaker(ROWS, Examples.of(changelogs, name)));
    return OnEngine.of(name, verification.run(only, file -> progress.accept(name + ": " + file)));
  }

  private static Engine engine(ConnectionSource connections) throws SQLException {
    try (Connection connection = connections.open()) {
      return Engine.of(connection);
    }
  }
}
