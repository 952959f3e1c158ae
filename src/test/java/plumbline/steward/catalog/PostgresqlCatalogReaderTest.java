package plumbline.steward.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.OnPostgresqlOnly;
import plumbline.TestDatabases;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;

/** How a catalog is read: in one consistent look that leaves nothing behind. */
@OnPostgresqlOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresqlCatalogReaderTest {
  private final TestDatabases databases;
  private CatalogDatabase database;

  PostgresqlCatalogReaderTest(TestDatabases databases) {
    this.databases = databases;
  }

  @BeforeEach
  void create() throws SQLException {
    database = new CatalogDatabase(databases);
  }

  @AfterEach
  void disconnect() throws SQLException {
    database.close();
  }

  @Test
  void twoReadingsAreEqual() throws SQLException {
    database.makeEveryKind();
    assertThat(database.read()).isEqualTo(database.read());
  }

  @Test
  void aCheckMayListThousandsOfValues() throws SQLException {
    String values =
        IntStream.range(0, 5000).mapToObj("'S%d''s'"::formatted).collect(Collectors.joining(", "));
    database.execute(
        "create table listed (symbol varchar(9) constraint known check (symbol in (%s)))"
            .formatted(values));
    assertThat(database.read().objects().values())
        .filteredOn(object -> object.id().name().equals("known"))
        .singleElement()
        .asString()
        .contains("'S4999''s'::character varying]::character varying[])::text[]");
  }

  @Test
  void twoDatabasesOfOneScriptAreEqualButForTheFingerprint() throws SQLException {
    database.makeEveryKind();
    Catalog one = database.read();
    try (CatalogDatabase twin = new CatalogDatabase(databases)) {
      twin.execute("create table unlike (a int); drop table unlike");
      twin.makeEveryKind();
      Catalog other = twin.read();
      assertThat(withFingerprint(other, one.fingerprint())).isEqualTo(one);
      assertThat(other.fingerprint()).isNotEqualTo(one.fingerprint());
    }
  }

  @Test
  void theServerIsNamed() throws SQLException {
    database.execute("create schema desk; set search_path = desk, public");
    Catalog.Server server = database.read().server();
    assertThat(server.engine()).isEqualTo("postgresql");
    assertThat(server.version()).matches("\\d+\\.\\d+");
    assertThat(server.user()).isEqualTo("postgres");
    assertThat(server.schema()).isEqualTo("desk");
  }

  @Test
  void aLookIsTakenAgainWhenDdlCameBetween() throws SQLException {
    database.execute("create table a (id int); create view v as select id from a");
    try (Connection other = database.connect()) {
      InterruptedConnection interrupted =
          new InterruptedConnection(
              database.connection(),
              statement -> {
                if (statement == 10) {
                  execute(other, "alter table a rename id to number");
                }
              });
      Catalog catalog = new PostgresqlCatalogReader().read(interrupted.connection());
      assertThat(catalog).isEqualTo(database.read());
      assertThat(catalog.objects())
          .containsKey(ObjectId.part(Kind.COLUMN, "public", "a", "number"));
    }
  }

  @Test
  void aSchemaThatNeverRestsIsNotRead() throws SQLException {
    try (Connection other = database.connect()) {
      InterruptedConnection interrupted =
          new InterruptedConnection(
              database.connection(),
              statement -> execute(other, "comment on schema public is '" + statement + "'"));
      assertThatThrownBy(() -> new PostgresqlCatalogReader().read(interrupted.connection()))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("try again when nobody alters it");
    }
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheTables() throws SQLException {
    int few = statements();
    for (int number = 0; number < 50; number++) {
      database.execute("create table t%d (id serial primary key)".formatted(number));
    }
    assertThat(statements()).isEqualTo(few);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theConnectionComesBackAsItWas(boolean autoCommit) throws SQLException {
    Connection connection = database.connection();
    database.execute("create schema desk; set search_path = desk; set timezone = 'Asia/Tokyo'");
    connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
    connection.setAutoCommit(autoCommit);

    new PostgresqlCatalogReader().read(connection);

    assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
    assertThat(connection.isReadOnly()).isFalse();
    assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
    assertThat(show("search_path")).isEqualTo("desk");
    assertThat(show("timezone")).isEqualTo("Asia/Tokyo");
    assertThat(show("enable_nestloop")).isEqualTo("on");
    assertThat(show("transaction_read_only")).isEqualTo("off");
  }

  @Test
  void aRoleWithoutRightsReadsTheSame() throws SQLException {
    database.makeEveryKind();
    Catalog whole = database.read();
    database.execute("set role catalog_reader");
    Catalog seen = database.read();
    assertThat(seen.objects().keySet()).isEqualTo(whole.objects().keySet());
    assertThat(seen.dependencies()).isEqualTo(whole.dependencies());
  }

  private int statements() throws SQLException {
    InterruptedConnection counted =
        new InterruptedConnection(database.connection(), statement -> {});
    Catalog unused = new PostgresqlCatalogReader().read(counted.connection());
    assertThat(unused.objects()).isNotEmpty();
    return counted.statements();
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String show(String setting) throws SQLException {
    try (Statement statement = database.connection().createStatement();
        ResultSet row = statement.executeQuery("show " + setting)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Catalog withFingerprint(Catalog catalog, String fingerprint) {
    return new Catalog(
        catalog.server(),
        catalog.objects(),
        catalog.owners(),
        catalog.comments(),
        catalog.grants(),
        catalog.dependencies(),
        fingerprint);
  }
}
