package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plumbline.db.Engine;

/** What others have in the same PostgreSQL database stays theirs, and what they lack is said. */
final class ForeignObjectsTest {
  private static final List<String> THEIRS =
      List.of(
          "create schema theirs",
          "create table theirs.ledger (id integer primary key)",
          "insert into theirs.ledger values (1)",
          "create function theirs.note() returns event_trigger language plpgsql as 'begin end'",
          "create event trigger their_trigger on sql_drop execute function theirs.note()",
          "create publication their_publication for table theirs.ledger");

  private final TestDatabase database;
  private final Installation installation;

  ForeignObjectsTest(TestDatabases databases) {
    this.database = databases.create(Engine.POSTGRESQL);
    this.installation = Installation.on(database, false);
  }

  @AfterEach
  void close() throws IOException {
    installation.close();
  }

  private void run(List<String> statements) {
    database.jdbi().useHandle(handle -> statements.forEach(handle::execute));
  }

  @Test
  void isListedAndSurvivesARepairThatMayDestroy() {
    installation.db("migrate").expectSuccess();
    run(THEIRS);
    run(List.of("create table leftover (id integer)", "drop index watchlist_symbol_idx"));

    assertThat(installation.db("validate").expectFound().out())
        .contains(
            "unmanaged: schema theirs",
            "unmanaged: table theirs.ledger",
            "unmanaged: function theirs.note",
            "unmanaged: event trigger their_trigger",
            "unmanaged: publication their_publication",
            "not in order: 2 differences");
    installation.with("AUTO_SCHEMA_DESTRUCTIVE", "true").db("repair", "--apply").expectSuccess();

    assertThat(installation.db("validate").expectSuccess().out()).contains("in order: ");
    assertThat(installation.count("theirs.ledger")).isEqualTo(1);
    assertThat(installation.count("pg_event_trigger where evtname = 'their_trigger'")).isEqualTo(1);
    assertThat(installation.count("pg_publication_tables where pubname = 'their_publication'"))
        .isEqualTo(1);
    assertThat(installation.count("pg_class where relname = 'leftover'")).isZero();
  }

  @Test
  void aRoleThatMayMakeNoDatabaseIsToldWhatToDo() {
    run(List.of("create role nomaker login", "grant all on schema public to nomaker"));
    String url = database.url().replace("//postgres@", "//nomaker@");
    try (Installation own = Installation.on(new TestDatabase(Engine.POSTGRESQL, url), false)) {
      own.db("migrate").expectSuccess();
      own.db("validate")
          .expectOneLine("db validate", "alter role nomaker createdb", "steward.scratchUrl");
      own.db("repair", "--apply").expectOneLine("db repair", "alter role nomaker createdb");
    }
  }
}
