package plumbline.steward.sqlcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.TestDatabase;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;

/** What the check of statements finds, and what it leaves in peace. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StatementCheckTest {
  private TestDatabases databases;
  private TestDatabase h2;
  private TestDatabase postgresql;
  private CheckedStatements brokenOnH2;
  private CheckedStatements brokenOnPostgresql;

  @BeforeAll
  void build(TestDatabases databases) throws SQLException {
    this.databases = databases;
    h2 = withTables(Engine.H2);
    postgresql = withTables(Engine.POSTGRESQL);
    brokenOnH2 = check(h2, BrokenDao.class);
    brokenOnPostgresql = check(postgresql, BrokenDao.class);
  }

  private TestDatabase withTables(Engine engine) {
    TestDatabase database = databases.create(engine);
    database
        .jdbi()
        .useHandle(
            handle ->
                Shelves.TABLES.forEach(
                    table ->
                        handle.execute(engine == Engine.H2 ? table.replace("STORED", "") : table)));
    return database;
  }

  private TestDatabase database(Engine engine) {
    return engine == Engine.H2 ? h2 : postgresql;
  }

  private CheckedStatements broken(Engine engine) {
    return engine == Engine.H2 ? brokenOnH2 : brokenOnPostgresql;
  }

  private static CheckedStatements check(TestDatabase database, Class<?> dao) throws SQLException {
    return new StatementCheck(database.jdbi(), List.of(dao), StatementCheckTest::exemption).run();
  }

  private static Optional<String> exemption(Method method) {
    return method.getName().equals("elsewhere")
        ? Optional.of("it is for another engine")
        : Optional.empty();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void soundStatementsAreLeftInPeace(Engine engine) throws SQLException {
    CheckedStatements checked = check(database(engine), SoundDao.class);

    assertThat(checked.findings()).isEmpty();
    assertThat(checked.skipped()).isEmpty();
    assertThat(checked.count()).isEqualTo(23);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unknownTable            | invalid-statement        | statement
          unknownColumn           | invalid-statement        | statement
          unknownFunction         | invalid-statement        | statement
          misspeltParameter       | statement-not-sent       | statement
          bigintIntoInt           | result-type              | column id
          numericIntoInt          | result-type              | column height
          textIntoInstant         | result-type              | column title
          localTimeIntoInstant    | result-type              | column local_time
          arrayIntoText           | result-type              | column marks
          timeIntoText            | result-type              | column made_at
          nullableIntoPrimitive   | null-into-primitive      | column width
          componentWithoutColumn  | component-without-column | component label of Place
          twoColumnsForAComponent | ambiguous-component      | component id of Book
          noMapper                | unreadable-row           | result
          insertWithoutShelf      | missing-required-column  | insert into books
          insertAllWithoutTime    | missing-required-column  | insert into shelves
          composed                | invalid-statement        | statement
          """)
  void everyFaultIsFoundOnBothDatabases(String method, String rule, String part) {
    for (Engine engine : Engine.values()) {
      assertThat(broken(engine).findings())
          .filteredOn(finding -> finding.method().name().equals(method))
          .as(engine + ": " + method)
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.method()).hasToString("BrokenDao." + method);
                assertThat(finding.rule().code()).isEqualTo(rule);
                if (!finding.part().startsWith("line ")) {
                  assertThat(finding.part().toLowerCase(Locale.ROOT))
                      .isEqualTo(part.toLowerCase(Locale.ROOT));
                }
              });
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void theStatementsOfAMethodWithCodeOfItsOwnAreItsOwn(Engine engine) {
    assertThat(broken(engine).findings())
        .extracting(finding -> finding.method().name())
        .contains("composed")
        .doesNotContain("unused");
  }

  @Test
  void postgresqlTellsWhichParametersDoNotFit() {
    assertThat(brokenOnPostgresql.findings())
        .filteredOn(finding -> finding.rule() == StatementRule.PARAMETER_TYPE)
        .extracting(StatementFinding::toString)
        .satisfiesExactlyInAnyOrder(
            finding ->
                assertThat(finding)
                    .startsWith(
                        "BrokenDao.textForNumber: parameter-type: parameter :id:"
                            + " expected int8, found String: operator does not exist"),
            finding ->
                assertThat(finding)
                    .startsWith(
                        "BrokenDao.numberForTime: parameter-type: parameter :madeAt:"
                            + " expected timestamptz, found long:"));
    assertThat(brokenOnPostgresql.unchecked()).isEmpty();
  }

  @Test
  void h2SaysThatItDoesNotCheckThem() {
    assertThat(brokenOnH2.unchecked())
        .containsExactly(
            "not checked on H2: parameter types", "not checked on H2: types of generated keys");
  }

  @Test
  void postgresqlTellsTheLineAndWhatWasMeant() {
    assertThat(finding(brokenOnPostgresql, "unknownColumn"))
        .returns("line 3: where lable = :label", StatementFinding::part)
        .satisfies(
            finding ->
                assertThat(finding.actual())
                    .startsWith("column \"lable\" does not exist")
                    .contains("shelves.label"));
  }

  @Test
  void aFindingNamesTheTableAndTheColumn() {
    assertThat(finding(brokenOnPostgresql, "insertWithoutShelf"))
        .returns("books", StatementFinding::table)
        .returns("shelf_id", StatementFinding::column);
    assertThat(finding(brokenOnPostgresql, "bigintIntoInt"))
        .returns("books", StatementFinding::table)
        .returns("id", StatementFinding::column)
        .returns("a type that int holds", StatementFinding::expected)
        .returns("int8", StatementFinding::actual);
  }

  private static StatementFinding finding(CheckedStatements checked, String method) {
    return checked.findings().stream()
        .filter(finding -> finding.method().name().equals(method))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatCannotBeCheckedIsReportedWithItsReason(Engine engine) throws SQLException {
    CheckedStatements checked = check(database(engine), OddDao.class);

    assertThat(checked.findings()).isEmpty();
    assertThat(checked.skipped())
        .extracting(SkippedMethod::toString)
        .containsExactly(
            "OddDao.defined: its SQL is made of what it is called with (@Define)",
            "OddDao.elsewhere: it is for another engine",
            "OddDao.endless: it sends more than 1000 statements",
            "OddDao.refusesSamples: no sample of Narrow can be made:"
                + " java.lang.IllegalArgumentException: never",
            "OddDao.script: a script is sent without being prepared",
            "OddDao.withoutNames: whether its insert into books leaves out a required"
                + " column cannot be told: it names no columns");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void nothingIsExecuted(Engine engine) throws SQLException {
    TestDatabase database = withTables(engine);
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "insert into shelves (label, height, made_at) values ('A', 1, current_timestamp)");
              handle.execute("insert into books (shelf_id, title) values (1, 'B')");
            });

    check(database, SoundDao.class);
    check(database, OddDao.class);

    assertThat(rows(database, "shelves")).isEqualTo(1);
    assertThat(rows(database, "books")).isEqualTo(1);
    database
        .jdbi()
        .useHandle(
            handle ->
                assertThat(
                        handle
                            .createUpdate("insert into books (shelf_id, title) values (1, 'C')")
                            .executeAndReturnGeneratedKeys("id")
                            .mapTo(Long.class)
                            .one())
                    .as("no number was drawn")
                    .isEqualTo(2));
  }

  private static long rows(TestDatabase database, String table) {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }

  interface OpenDao {
    @SqlQuery("select is_open from shelves where id = :id")
    boolean isOpen(long id);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aCheckSeesWhatChangedSinceTheLastOnTheSameConnection(Engine engine) throws SQLException {
    TestDatabase database = withTables(engine);
    try (Connection kept = DatabaseAddress.parse(database.url()).connect()) {
      Jdbi jdbi = Jdbi.create(kept).installPlugin(new SqlObjectPlugin());
      StatementCheck check =
          new StatementCheck(jdbi, List.of(OpenDao.class), StatementCheckTest::exemption);
      assertThat(check.run().findings()).isEmpty();
      database
          .jdbi()
          .useHandle(handle -> handle.execute("alter table shelves alter is_open drop not null"));

      assertThat(check.run().findings())
          .extracting(StatementFinding::rule)
          .containsExactly(StatementRule.NULL_INTO_PRIMITIVE);
      assertThat(kept.getAutoCommit()).isTrue();
      assertThat(kept.isReadOnly()).isFalse();
    }
  }

  @Test
  void aTableThatIsLockedForTooLongIsNoFinding() throws SQLException {
    TestDatabase database = withTables(Engine.POSTGRESQL);
    Jdbi jdbi =
        Jdbi.create(
                () -> {
                  Connection connection = DatabaseAddress.parse(database.url()).connect();
                  try (Statement statement = connection.createStatement()) {
                    statement.execute("set lock_timeout = '50ms'");
                  }
                  return connection;
                })
            .installPlugin(new SqlObjectPlugin());
    StatementCheck check =
        new StatementCheck(jdbi, List.of(OpenDao.class), StatementCheckTest::exemption);
    try (Connection locking = DatabaseAddress.parse(database.url()).connect();
        Statement statement = locking.createStatement()) {
      locking.setAutoCommit(false);
      statement.execute("lock table shelves");

      assertThatThrownBy(check::run)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("lock timeout");
    }
  }
}
