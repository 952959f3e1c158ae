package plumbline.steward;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.diff.Differ;
import plumbline.steward.diff.Difference;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.plan.Assumptions;
import plumbline.steward.plan.Plan;
import plumbline.steward.plan.PlanOutcome;
import plumbline.steward.plan.PlanRunner;
import plumbline.steward.plan.Planner;
import plumbline.steward.plan.Purpose;

/** A database that was made as another one is, and is not left so. */
final class DriftingDatabase {
  private final DatabaseAddress live;
  private final ServerKind kind;
  private final Catalog expected;
  private final Predicate<ObjectId> managed;
  private final Assumptions assumptions;

  private DriftingDatabase(
      DatabaseAddress live,
      ServerKind kind,
      Catalog expected,
      Predicate<ObjectId> managed,
      Assumptions assumptions) {
    this.live = live;
    this.kind = kind;
    this.expected = expected;
    this.managed = managed;
    this.assumptions = assumptions;
  }

  /** One that is as it should be, all of it managed. */
  static DriftingDatabase of(TestDatabases databases, Engine engine, String schema)
      throws SQLException {
    DatabaseAddress reference = DatabaseAddress.parse(databases.create(engine).url());
    DatabaseAddress live = DatabaseAddress.parse(databases.create(engine).url());
    run(live, schema);
    run(reference, schema);
    try (Connection connection = reference.connect()) {
      ServerKind own = ServerKind.of(connection);
      return new DriftingDatabase(
          live, own, own.reader().read(connection), id -> true, Assumptions.NONE);
    }
  }

  /** The same, of which something is somebody else's. */
  DriftingDatabase managing(Predicate<ObjectId> part) {
    return new DriftingDatabase(live, kind, expected, part, assumptions);
  }

  /** The same, of whose values a person has said what they mean. */
  DriftingDatabase assuming(String... told) {
    return new DriftingDatabase(live, kind, expected, managed, Assumptions.parse(List.of(told)));
  }

  Connection connect() throws SQLException {
    return live.connect();
  }

  /** Runs statements that are divided by semicolons, each on its own. */
  void run(String statements) throws SQLException {
    run(live, statements);
  }

  /** Runs statements that may have semicolons of their own. */
  void runWhole(String statements) throws SQLException {
    try (Connection connection = live.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }

  private static void run(DatabaseAddress address, String statements) throws SQLException {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements.split(";", -1)) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    }
  }

  String text(String query) throws SQLException {
    try (Connection connection = live.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  Plan plan() throws SQLException {
    try (Connection connection = live.connect()) {
      return plan(connection);
    }
  }

  private Plan plan(Connection connection) throws SQLException {
    Catalog found = kind.reader().read(connection);
    return new Planner(kind.dialect(found, expected, assumptions), Purpose.REPAIR, managed)
        .plan(differences(found), found, expected);
  }

  private List<Difference> differences(Catalog found) {
    return new Differ(managed).compare(found, expected);
  }

  PlanOutcome repair() throws Exception {
    try (Connection connection = live.connect()) {
      return runner().apply(plan(connection), false, connection);
    }
  }

  PlanRunner runner() {
    return new PlanRunner(any -> kind.reader().read(any).fingerprint(), line -> {}, length -> {});
  }

  /** What is there. */
  Map<ObjectId, SchemaObject> objects() throws SQLException {
    try (Connection connection = live.connect()) {
      return kind.reader().read(connection).objects();
    }
  }

  /** What is not as it should be, in small letters: {@code constraint public.trades.positive}. */
  List<String> differing() throws SQLException {
    try (Connection connection = live.connect()) {
      return differences(kind.reader().read(connection)).stream()
          .map(difference -> difference.id().toString().toLowerCase(Locale.ROOT))
          .toList();
    }
  }
}
