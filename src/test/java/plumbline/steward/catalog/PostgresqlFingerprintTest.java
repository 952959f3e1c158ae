package plumbline.steward.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.OnPostgresqlOnly;
import plumbline.TestDatabases;

/** What moves the fingerprint of a catalog, each alteration on top of those before. */
@OnPostgresqlOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresqlFingerprintTest {
  private final TestDatabases databases;
  private CatalogDatabase database;

  PostgresqlFingerprintTest(TestDatabases databases) {
    this.databases = databases;
  }

  @BeforeAll
  void create() throws SQLException {
    database = new CatalogDatabase(databases);
    database.makeEveryKind();
    database.execute("create schema aside");
  }

  @AfterAll
  void close() throws Exception {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table app.more (a int)",
        "drop table app.typed",
        "alter table app.item add x int",
        "alter table app.owner rename name to title",
        "alter table app.item alter owner_id set not null",
        "alter table app.item alter m drop default",
        "alter table app.item alter m set default 'sad'",
        "alter table app.item alter c set statistics 300",
        "alter table app.item set (fillfactor=80)",
        "alter table app.item set (toast.autovacuum_enabled=true)",
        "alter table app.elsewhere set schema public",
        "alter view app.v2 owner to catalog_reader",
        "alter table app.part detach partition app.part_1",
        "alter table app.child_t no inherit app.parent_t",
        "alter table app.child_t validate constraint child_t_b_check",
        "alter table app.item rename constraint c_len to c_length",
        "alter index app.item_lower alter column 1 set statistics 60",
        "create index another on app.item (id)",
        "alter sequence app.free cache 7",
        "alter sequence app.free owned by app.item.id",
        "alter table app.item enable trigger t1",
        "drop trigger tp on app.part",
        "alter table app.item no force row level security, disable row level security",
        "alter policy pol on app.item using (id > 2)",
        "alter table app.child_t enable rule r2",
        "create or replace view app.v2 as select * from app.v",
        "alter view app.v2 set (security_invoker=true)",
        "create or replace procedure app.p(inout x int) language sql as 'select 2'",
        "alter type app.mood add value 'glad'",
        "alter type app.mood rename value 'sad' to 'blue'",
        "alter type app.pair add attribute d int",
        "alter domain app.positive drop not null",
        "alter domain app.positive drop constraint pos",
        "alter statistics app.st set statistics 5",
        "alter publication pub add table app.owner",
        "alter publication pub add tables in schema app",
        "alter event trigger et enable",
        "alter server srv options (add port '1')",
        "alter user mapping for public server srv options (set password 'other')",
        "alter foreign table app.ft options (set table_name 'y')",
        "alter extension hstore drop function app.hstore(record)",
        "alter text search configuration app.tsc drop mapping for word",
        "alter operator app.=== (int, int) set (restrict = eqsel)",
        "comment on column app.v.n is 'other'",
        "comment on schema public is 'other'",
        "grant select on app.v to catalog_reader",
        "grant select (id) on app.item to catalog_reader",
        "grant usage on schema app to catalog_reader",
        "grant execute on function app.f(int, text) to catalog_reader",
        "alter default privileges grant select on tables to catalog_reader",
        "alter schema aside rename to beside",
        "drop cast (app.mood as int)"
      })
  void theFingerprintMovesWith(String ddl) throws SQLException {
    String before = database.read().fingerprint();
    database.execute(ddl);
    assertThat(database.read().fingerprint()).isNotEqualTo(before);
  }

  @Test
  void theFingerprintDoesNotMoveWithRowsStatisticsAndTemporaryTables() throws SQLException {
    String before = database.read().fingerprint();
    for (String statement :
        new String[] {
          "insert into app.owner (name) select i::text from generate_series(1, 1000) i",
          "insert into app.part select date '2020-01-01' + i, i from generate_series(1, 500) i",
          "select nextval('app.free')",
          "analyze",
          "vacuum",
          "vacuum freeze",
          "truncate app.part",
          "refresh materialized view app.mv",
          "create temporary table scratch (id serial primary key, a text default 'x')",
          "create index on scratch (a)"
        }) {
      database.execute(statement);
      assertThat(database.read().fingerprint()).as(statement).isEqualTo(before);
    }
  }
}
