package plumbline.steward.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plumbline.TestDatabase;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.plan.Step;

/** PostgreSQL cuts and rounds without a word where it is told to convert: it is asked before. */
final class LossyConversionTest {
  private static final String DOMAINS =
      "create domain code as varchar(3); create domain amount as numeric(9, 2);";

  private record Conversions(List<String[]> rows) {
    String table(int type) {
      return "create table t (%s);".formatted(joined("c%d %s", type));
    }

    String values() {
      return "insert into t values (%s);".formatted(joined("'%2$s'", 2));
    }

    private String joined(String format, int part) {
      return IntStream.range(0, rows.size())
          .mapToObj(row -> format.formatted(row, rows.get(row)[part]))
          .collect(Collectors.joining(", "));
    }

    String words(Step step) {
      return String.join(" | ", rows.get(Integer.parseInt(step.subject().name().substring(1))));
    }
  }

  private static final List<String> LOST =
      List.of(
          "smallint | boolean | 2",
          "double precision | boolean | 0.5",
          "boolean | character varying(3) | false",
          "json | character varying(7) | {\"a\": 1}",
          "jsonb | character(3) | [1, 2]",
          "text | character varying(3) | abcd",
          "numeric | integer | 1.5",
          "timestamp | date | 2024-01-01 10:00",
          "timestamp(6) | timestamp(0) | 2024-01-01 10:00:00.5",
          "timestamptz | date | 2024-01-01 10:00Z",
          "double precision | real | 0.1234567890123",
          "double precision | numeric | 0.12345678901234567",
          "bigint | double precision | 9007199254740993",
          "interval | interval year to month | 3 days",
          "bit(4) | bit(2) | 1010",
          "text | name | " + "x".repeat(70),
          "text[] | character varying(2)[] | {abc}",
          "text | code | abcd",
          "numeric(9, 4) | amount | 1.005");

  private static final List<String> KEPT =
      List.of(
          "smallint | boolean | 1",
          "boolean | integer | true",
          "json | character varying(8) | {\"a\": 1}",
          "json | jsonb | {\"a\":1}",
          "text | character varying(3) | abc",
          "numeric | integer | 1.00",
          "timestamp | date | 2024-01-01 00:00",
          "double precision | real | 0.25",
          "bigint | double precision | 9007199254740992",
          "text | code | abc",
          "numeric(9, 4) | amount | 1.0500");

  @Test
  void whatWouldNotSurviveAChangeOfTypeIsFoundBeforeThePlanIsBegun(TestDatabases databases)
      throws Exception {
    assertThat(lost(LOST, databases)).containsExactlyInAnyOrderElementsOf(LOST);
  }

  @Test
  void whatSurvivesAChangeOfTypeIsNotInItsWay(TestDatabases databases) throws Exception {
    assertThat(lost(KEPT, databases)).isEmpty();
  }

  private static List<String> lost(List<String> rows, TestDatabases databases) throws Exception {
    Conversions conversions =
        new Conversions(rows.stream().map(row -> row.split(" \\| ", -1)).toList());
    TestDatabase live = databases.create(Engine.POSTGRESQL);
    TestDatabase reference = databases.create(Engine.POSTGRESQL);
    try (Connection connection = DatabaseAddress.parse(live.url()).connect();
        Statement statement = connection.createStatement();
        Connection other = DatabaseAddress.parse(reference.url()).connect();
        Statement there = other.createStatement()) {
      statement.execute(DOMAINS + conversions.table(0) + conversions.values());
      there.execute(DOMAINS + conversions.table(1));
      List<Step> steps = new Mending(connection, other).steps();
      assertThat(steps).hasSameSizeAs(rows);
      List<Step> losing = new ArrayList<>();
      for (Step step : steps) {
        if (step.precondition() != null && holds(statement, step.precondition().offenders())) {
          losing.add(step);
        } else {
          statement.execute(step.sql());
        }
      }
      return losing.stream().map(conversions::words).toList();
    }
  }

  private static boolean holds(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      return row.next();
    }
  }
}
