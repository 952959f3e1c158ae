package plumbline.steward.expected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.ScratchAddress;
import plumbline.TestDatabase;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.changelog.ConnectionSource;

/** Throw-away databases on a PostgreSQL server. */
@Tag("postgresql")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresqlScratchDatabasesTest {
  private static final String NAMES =
      "select datname from pg_database where datname like 'plumbline\\_scratch\\_%'";

  private TestDatabases databases;

  @BeforeAll
  void start(TestDatabases databases) {
    this.databases = databases;
  }

  private DatabaseAddress live() {
    return DatabaseAddress.parse(databases.create(Engine.POSTGRESQL).url());
  }

  private static ScratchDatabases like(DatabaseAddress live) throws SQLException {
    return ScratchDatabases.of(live::connect, new ScratchAddress(live));
  }

  /** A role of its own that may create databases, with a name that needs quotes. */
  private static DatabaseAddress as(DatabaseAddress address, String role) {
    return new DatabaseAddress(
        address.engine(), address.url(), role, address.password(), address.properties());
  }

  private static void run(ConnectionSource database, String... statements) throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static List<String> list(ConnectionSource database, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "encoding 'LATIN1' lc_collate 'C' lc_ctype 'C'",
        "encoding 'UTF8' lc_collate 'POSIX' lc_ctype 'C'",
        "encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8'",
      })
  void takesOverEncodingAndLocale(String options) throws Exception {
    DatabaseAddress server = live();
    String name = "odd_" + Integer.toHexString(options.hashCode());
    run(server::connect, "create database " + name + " template template0 " + options);
    DatabaseAddress live = server.withDatabase(name);
    String locale =
        """
        select (to_jsonb(d) - 'oid' - 'datname' - 'datfrozenxid' - 'datminmxid' - 'datcollversion')::text
        from pg_database d where datname = current_database()
        """;

    try (ScratchDatabase scratch = like(live).create()) {
      assertThat(list(scratch, locale)).isEqualTo(list(live::connect, locale));
    }
  }

  @Test
  void takesOverTheSettingsOfDatabaseRoleAndConnection() throws Exception {
    DatabaseAddress server = live();
    run(
        server::connect,
        "drop database if exists set_up",
        "drop role if exists keeper",
        "create role keeper superuser login",
        "alter role keeper set lc_monetary = 'C'",
        "create database set_up owner keeper",
        "alter database set_up set xmloption = 'document'",
        "alter database set_up set desk.tenant = 'a = b'",
        "alter database set_up set default_transaction_read_only = on",
        "alter role keeper in database set_up set search_path = elsewhere, \"$user\", public");
    DatabaseAddress live =
        DatabaseAddress.parse(
            as(server, "keeper").withDatabase("set_up").url()
                + "?user=keeper&options=-c%20check_function_bodies=off");

    try (ScratchDatabase scratch = like(live).create()) {
      assertThat(
              list(
                  scratch,
                  """
                  select concat_ws('|', current_setting('lc_monetary'), current_setting('xmloption'),
                    current_setting('desk.tenant'), current_setting('search_path'),
                    current_setting('check_function_bodies'), current_setting('default_transaction_read_only'))
                  """))
          .containsExactly("C|document|a = b|elsewhere, keeper, public|off|off");
    }
  }

  @Test
  void hasTheCurrentSchemaOfTheLiveDatabase() throws Exception {
    DatabaseAddress live = live();
    run(live::connect, "create schema \"The Desk\"");
    DatabaseAddress named =
        DatabaseAddress.parse(
            live.url() + "?user=postgres&currentSchema=" + "%22The%20Desk%22,public");

    try (ScratchDatabase scratch = like(named).create()) {
      assertThat(list(scratch, "select current_schema()")).containsExactly("The Desk");
    }
  }

  @Test
  void belongsToTheOwnerOfTheLiveDatabaseWhereTheMakerMayActForThem() throws Exception {
    DatabaseAddress live = live();
    run(
        live::connect,
        "create role \"the house\"",
        "create role maker login createdb in role \"the house\"",
        "create role stranger login createdb",
        "alter database " + name(live) + " owner to \"the house\"");
    String owner =
        "select pg_get_userbyid(datdba) from pg_database where datname = current_database()";

    try (ScratchDatabase scratch = like(as(live, "maker")).create();
        ScratchDatabase others = like(as(live, "stranger")).create()) {
      run(scratch, "create table kept (id integer)");
      assertThat(list(scratch, owner)).containsExactly("the house");
      run(others, "create table kept (id integer)");
      assertThat(list(others, owner)).containsExactly("stranger");
    }
  }

  private static String name(DatabaseAddress address) throws SQLException {
    return list(address::connect, "select quote_ident(current_database())").get(0);
  }

  @Test
  void isAnotherDatabaseThanTheLiveOneAndGoneAfterwards() throws Exception {
    DatabaseAddress live = live();
    String made;
    try (ScratchDatabase scratch = like(live).create()) {
      run(scratch, "create table public.made (id integer)");
      made = list(scratch, "select current_database()").get(0);
      assertThat(list(live::connect, "select to_regclass('public.made')::text"))
          .containsExactly((String) null);
      assertThat(
              list(
                  live::connect,
                  "select shobj_description(oid, 'pg_database') from pg_database where datname = '%s'"
                      .formatted(made)))
          .first()
          .asString()
          .contains("Plumbline", name(live));
    }
    assertThat(list(live::connect, NAMES)).doesNotContain(made);
  }

  @Test
  void isDroppedThoughSomebodyIsStillConnected() throws Exception {
    DatabaseAddress live = live();
    ScratchDatabase scratch = like(live).create();
    String made = list(scratch, "select current_database()").get(0);
    try (Connection forgotten = scratch.open()) {
      scratch.close();
      assertThat(forgotten.isValid(1)).isFalse();
    }
    assertThat(list(live::connect, NAMES)).doesNotContain(made);
  }

  @Test
  void theLeftoverOfAKilledMakerIsSweptWhenTheNextIsMadeAndNoOther() throws Exception {
    DatabaseAddress live = live();
    String leftover = "plumbline_scratch_0000000000000001";
    String notOurs = "plumbline_scratch_of_mine";
    run(live::connect, "create database " + leftover, "create database " + notOurs);

    try (ScratchDatabase inUse = like(live).create();
        ScratchDatabase next = like(live).create()) {
      assertThat(list(live::connect, NAMES))
          .doesNotContain(leftover)
          .contains(notOurs)
          .containsAll(list(inUse, "select current_database()"))
          .containsAll(list(next, "select current_database()"));
    }
  }

  @Test
  void replicasMakeTheirsAtTheSameTime() throws Exception {
    DatabaseAddress live = live();
    ExecutorService replicas = Executors.newFixedThreadPool(4);
    try {
      Callable<String> use =
          () -> {
            try (ScratchDatabase scratch = like(live).create()) {
              run(scratch, "create table made (id integer)");
              return list(scratch, "select current_database()").get(0);
            }
          };
      List<String> made = new ArrayList<>();
      for (Future<String> one : replicas.invokeAll(List.of(use, use, use, use, use, use))) {
        made.add(one.get());
      }
      assertThat(made).doesNotHaveDuplicates();
      assertThat(list(live::connect, NAMES)).doesNotContainAnyElementsOf(made);
    } finally {
      replicas.shutdownNow();
    }
  }

  @Test
  void aRoleThatMayNotCreateDatabasesIsToldBothRemedies() throws Exception {
    DatabaseAddress live = live();
    run(live::connect, "create role \"no maker\" login");
    List<String> before = list(live::connect, "select datname from pg_database");

    assertThatIllegalStateException()
        .isThrownBy(() -> like(as(live, "no maker")).create())
        .withMessageContaining("alter role \"no maker\" createdb")
        .withMessageContaining("steward.scratchUrl");
    assertThat(list(live::connect, "select datname from pg_database")).isEqualTo(before);
  }

  @Test
  void anotherServerMayBeNamed() throws Exception {
    DatabaseAddress live = live();
    run(
        live::connect,
        "create role \"poor\" login",
        "alter database " + name(live) + " owner to poor");
    try (TestDatabases elsewhere = TestDatabases.onOwnServer()) {
      TestDatabase other = elsewhere.create(Engine.POSTGRESQL);
      ScratchAddress server = new ScratchAddress(DatabaseAddress.parse(other.url()));
      DatabaseAddress poor = as(live, "poor");

      try (ScratchDatabase scratch = ScratchDatabases.of(poor::connect, server).create()) {
        List<String> made = list(scratch, "select current_database()");
        assertThat(list(server::connect, NAMES)).isEqualTo(made);
        assertThat(list(live::connect, NAMES)).doesNotContainAnyElementsOf(made);
      }
      assertThat(list(server::connect, NAMES)).isEmpty();
    }
  }

  @Test
  void nothingIsLeftWhereOneCouldNotBeFinished() throws Exception {
    DatabaseAddress live = live();
    List<String> refused = new ArrayList<>();
    ScratchServer fails =
        new ScratchServer() {
          @Override
          public Connection connect() throws SQLException {
            return live.connect();
          }

          @Override
          public Connection connect(String database) throws SQLException {
            refused.add(database);
            throw new SQLException("no");
          }
        };

    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> ScratchDatabases.of(live::connect, fails).create());
    assertThat(refused).hasSize(1);
    assertThat(list(live::connect, NAMES)).doesNotContainAnyElementsOf(refused);
  }
}
