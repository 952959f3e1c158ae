package plumbline.steward.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import plumbline.TestDatabase;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.catalog.PostgresqlCatalogReader;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.ObjectId;

/** Rows are made that keep whatever rules their tables have. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RowMakerTest {
  private TestDatabases databases;

  @BeforeAll
  void start(TestDatabases databases) {
    this.databases = databases;
  }

  private TestDatabase database(String sql) throws SQLException {
    TestDatabase database = databases.create(Engine.POSTGRESQL);
    try (Connection connection = DatabaseAddress.parse(database.url()).connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    return database;
  }

  private static Map<ObjectId, String> fill(TestDatabase database) throws SQLException {
    try (Connection connection = DatabaseAddress.parse(database.url()).connect()) {
      Catalog catalog = new PostgresqlCatalogReader().read(connection);
      return new RowMaker(3, List.of()).fill(connection, catalog, RowMaker.tables(catalog));
    }
  }

  private static int count(TestDatabase database, String table) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }

  private void assertFilled(String sql, String... tables) throws SQLException {
    TestDatabase database = database(sql);

    assertThat(fill(database)).isEmpty();
    assertThat(tables).allSatisfy(table -> assertThat(count(database, table)).isPositive());
  }

  @Test
  void ofEveryType() throws Exception {
    assertFilled(
        """
        create type mood as enum ('sad', 'it''s fine');
        create type pair as (a int, b text);
        create domain code as varchar(5) check (value ~ '^[A-Z]+$');
        create table kinds (
          a smallint not null, b numeric(3,2) not null, c char(2) not null, d "char" not null,
          e uuid not null, f jsonb not null, g bytea not null, h inet not null, i interval not null,
          j tstzrange not null, k text[] not null, l mood not null, m pair not null, n code not null,
          o bit(3) not null, p money not null, q xml, r timetz not null, s date not null, t mood[] not null,
          u int generated always as (a + 1) stored, v bigint generated always as identity,
          w real not null, x point not null, y varbit not null, z bool not null, aa oid not null,
          ab tsvector not null, ac macaddr not null, ad name not null, ae int4multirange not null);
        """,
        "kinds");
  }

  @Test
  void withChecksOfSeveralColumns() throws Exception {
    assertFilled(
        """
        create table orders (
          kind varchar(10) not null check (kind in ('market', 'limit')),
          price numeric(10, 2),
          opened date not null, closed date not null,
          hash varchar(64) not null check (length(hash) = 64),
          share int not null check (share between 40 and 60),
          singleton int primary key check (singleton = 7),
          check ((kind = 'limit') = (price is not null)),
          check (closed > opened + 30),
          check (price > 999));
        """,
        "orders");
  }

  @Test
  void thatReferToEachOther() throws Exception {
    TestDatabase database =
        database(
            """
            create table a_details (house int not null, room int not null, primary key (house, room));
            create table houses (id int generated always as identity primary key, best int);
            alter table a_details add foreign key (house) references houses (id);
            alter table houses add foreign key (id, best) references a_details (house, room);
            create table people (
              id uuid primary key default gen_random_uuid(), parent uuid references people, house int not null,
              room int not null, foreign key (house, room) references a_details, unique (house, room, parent));
            """);

    assertThat(fill(database)).isEmpty();
    assertThat(count(database, "people")).isEqualTo(3);
    assertThat(count(database, "people where parent is not null")).isPositive();
    assertThat(count(database, "a_details")).isEqualTo(3);
  }

  @Test
  void thatAreUniqueAndDoNotOverlap() throws Exception {
    TestDatabase database =
        database(
            """
            create table slots (
              during tsrange not null, exclude using gist (during with &&),
              state varchar(10) not null check (state in ('open', 'shut', 'held')),
              unique (state));
            """);

    assertThat(fill(database)).isEmpty();
    assertThat(count(database, "slots")).isEqualTo(3);
  }

  @Test
  void ofPartitionsAndTheirChildren() throws Exception {
    assertFilled(
        """
        create table events (day date not null, id int not null) partition by range (day);
        create table events_old partition of events for values from ('2019-01-01') to ('2020-01-01');
        create table parents (id int check (id > 5000));
        create table children (more text) inherits (parents);
        """,
        "events",
        "children");
  }

  @Test
  void thatATriggerLetsPass() throws Exception {
    TestDatabase database =
        database(
            """
            create table choosy (id int, word text not null);
            create function refuse() returns trigger language plpgsql as $$
              begin if new.word not like '%@%' then raise exception 'no place'; end if; return new; end $$;
            create trigger choosy before insert on choosy for each row execute function refuse();
            """);

    assertThat(fill(database)).isEmpty();
    assertThat(count(database, "choosy")).isPositive();
  }

  @Test
  void orItIsToldWhyThereAreNone() throws Exception {
    TestDatabase database =
        database(
            """
            create table never (id int check (id is not null and id * 0 = 1));
            create table fine (id int);
            """);

    Map<ObjectId, String> unfilled = fill(database);

    assertThat(unfilled.keySet()).extracting(ObjectId::name).containsExactly("never");
    assertThat(unfilled.values()).singleElement().asString().contains("never_id_check");
  }

  @Test
  void theSameEachTime() throws Exception {
    String sql = "create table t (a text not null, b int not null, c uuid not null, d date);";
    TestDatabase one = database(sql);
    TestDatabase other = database(sql);
    fill(one);
    fill(other);

    assertThat(rows(one)).isEqualTo(rows(other)).hasSize(3);
  }

  private static List<String> rows(TestDatabase database) {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("select t::text from t").mapTo(String.class).list());
  }
}
