package plumbline.steward.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.TestServer;
import plumbline.steward.catalog.PostgresqlCatalogReader;
import plumbline.steward.ddl.PostgresqlDialect;
import plumbline.steward.diff.Differ;
import plumbline.steward.diff.Difference;
import plumbline.steward.model.Catalog;
import plumbline.steward.plan.Plan;
import plumbline.steward.plan.Planner;
import plumbline.steward.plan.Purpose;
import plumbline.steward.plan.SessionDialect;
import plumbline.steward.report.SqlScript;

/**
 * Each folder below {@code golden} has a schema, another, and the plan from the one to the other,
 * as a person would want it. {@code -Dgolden.write=true} writes the plans as they are made now, to
 * be read before they are committed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GoldenPlanTest {
  /** Older servers say some of it in other words. */
  private static final int WRITES_SO = 17;

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private DriftServer server;

  @BeforeAll
  void start(TestServer testServer) throws IOException, SQLException {
    server = new DriftServer(testServer);
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.filter(Files::isDirectory).map(Path::getFileName).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aPlanIsWhatAPersonWouldWriteAndLeavesNothingToDo(Path name) throws Exception {
    Path folder = GOLDEN.resolve(name);
    DriftDatabase live = server.create(Files.readString(folder.resolve("old.sql")));
    DriftDatabase reference = server.create(Files.readString(folder.resolve("new.sql")));
    try {
      Catalog expected = read(reference);
      Plan plan = plan(read(live), expected);
      String script = SqlScript.of(plan, List.of(), SessionDialect.POSTGRESQL);
      if (Boolean.getBoolean("golden.write")) {
        Files.writeString(folder.resolve("plan.sql"), script);
      }
      if (server.version() >= WRITES_SO) {
        assertThat(script).isEqualTo(Files.readString(folder.resolve("plan.sql")));
      }
      try (Connection connection = live.open()) {
        ByHand.apply(plan, connection);
      }
      assertThat(differences(read(live), expected)).isEmpty();
    } finally {
      server.drop(live);
      server.drop(reference);
    }
  }

  private static Plan plan(Catalog found, Catalog expected) {
    return new Planner(new PostgresqlDialect(found, expected), Purpose.CONVERSION, id -> true)
        .plan(differences(found, expected), found, expected);
  }

  private static List<Difference> differences(Catalog found, Catalog expected) {
    return new Differ(id -> true).compare(found, expected);
  }

  private static Catalog read(DriftDatabase database) throws SQLException {
    try (Connection connection = database.open()) {
      return new PostgresqlCatalogReader().read(connection);
    }
  }
}
