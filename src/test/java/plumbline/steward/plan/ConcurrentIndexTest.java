package plumbline.steward.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import plumbline.OnPostgresqlOnly;
import plumbline.TestDatabase;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;

/** What PostgreSQL leaves behind of an index that it could not build. */
@OnPostgresqlOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConcurrentIndexTest {
  private static final ObjectId INDEX = ObjectId.of(Kind.INDEX, "public", "by_symbol");
  private static final String BUILD =
      "create unique index concurrently by_symbol on public.trades (symbol)";

  private final TestDatabases databases;
  private TestDatabase database;
  private Connection connection;

  ConcurrentIndexTest(TestDatabases databases) {
    this.databases = databases;
  }

  @BeforeEach
  void makeTable() throws Exception {
    database = databases.create(Engine.POSTGRESQL);
    connection = DatabaseAddress.parse(database.url()).connect();
    execute(connection, "create table public.trades (id bigint primary key, symbol text)");
  }

  @AfterEach
  void close() throws Exception {
    connection.close();
  }

  @Test
  void leavesNoInvalidIndexOfItsOwnWhereItFails() throws Exception {
    execute(connection, "insert into public.trades values (1, 'AAPL'), (2, 'AAPL')");
    String theirs = BUILD.replace("by_symbol", "theirs");
    assertThatThrownBy(() -> execute(connection, theirs)).isInstanceOf(SQLException.class);

    assertThatThrownBy(() -> apply(length -> {}, Step.slow(INDEX, BUILD)))
        .isInstanceOf(PlanFailedException.class)
        .hasMessageContaining("SQLSTATE 23505");

    assertThat(invalidIndexes()).containsExactly("theirs");
  }

  @Test
  void isBuiltAtASecondTryWhenTheFirstWaitedTooLong() throws Exception {
    try (Connection other = DatabaseAddress.parse(database.url()).connect()) {
      other.setAutoCommit(false);
      execute(other, "insert into public.trades values (1, 'AAPL')");
      Step step =
          new Step(
              INDEX,
              BUILD,
              Step.slow(INDEX, BUILD).hazards(),
              Duration.ofMillis(50),
              Duration.ZERO);

      apply(length -> rollback(other), step);
    }

    assertThat(invalidIndexes()).isEmpty();
    assertThatThrownBy(
            () -> execute(connection, "insert into public.trades values (1, 'A'), (2, 'A')"))
        .hasMessageContaining("by_symbol");
  }

  @Test
  void leavesAloneWhatSomebodyElseFailedToBuildMeanwhile() throws Exception {
    execute(connection, "insert into public.trades values (1, 'AAPL'), (2, 'AAPL')");
    try (Connection other = DatabaseAddress.parse(database.url()).connect()) {
      other.setAutoCommit(false);
      execute(other, "insert into public.trades values (3, 'MSFT')");
      Step step = new Step(INDEX, BUILD, Set.of(), Duration.ofMillis(50), Duration.ZERO);
      PlanRunner.Pause failing =
          length -> {
            rollback(other);
            assertThatThrownBy(() -> execute(connection, BUILD.replace("by_symbol", "theirs")))
                .isInstanceOf(SQLException.class);
          };

      assertThatThrownBy(() -> apply(failing, step)).isInstanceOf(PlanFailedException.class);
    }

    assertThat(invalidIndexes()).containsExactly("theirs");
  }

  private void apply(PlanRunner.Pause pause, Step step) throws Exception {
    new PlanRunner(any -> "now", line -> {}, pause)
        .apply(new Plan("now", List.of(step), Map.of(), Map.of()), false, connection);
  }

  private List<String> invalidIndexes() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select indexrelid::regclass from pg_index where not indisvalid")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static void rollback(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
