package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A repair that is killed after some batches of a backfill is carried on behind them. */
final class KilledBackfillIT {
  private static final int ROWS = 6000;
  private static final String FILLED = "to_jsonb(devices) ->> 'token' is not null";

  private final Installation installation;

  KilledBackfillIT(TestDatabases databases) {
    this.installation = Installation.on(databases.createWithPassword(), true);
  }

  /** Keeps the last row, and its batch, from being filled. */
  private Handle keeper;

  @BeforeEach
  void alter() {
    installation
        .withChange(
            """
            --changeset test:NNNN-1 dbms:postgresql
            create table devices (id int primary key, note text, token uuid default gen_random_uuid() not null);
            --rollback drop table devices
            --changeset test:NNNN-2 dbms:postgresql splitStatements:false
            create function wait() returns trigger language plpgsql
              as $$ begin perform pg_advisory_xact_lock(new.id); return new; end $$
            --rollback drop function wait()
            --changeset test:NNNN-3 dbms:postgresql
            create trigger wait before update on devices
              for each row when (new.id = %d) execute function wait();
            --rollback drop trigger wait on devices
            """
                .formatted(ROWS))
        .db("migrate")
        .expectSuccess();
    keeper = installation.jdbi().open();
    keeper.execute(
        "insert into devices (id, note) select id, repeat('x', 1500) from generate_series(1, ?) as id",
        ROWS);
    keeper.execute("alter table devices drop column token");
    keeper.execute("select pg_advisory_lock(?)", ROWS);
  }

  @AfterEach
  void close() throws Exception {
    keeper.close();
    installation.close();
  }

  @Test
  void isCarriedOnBehindTheBatchesThatWereCommitted() {
    AppProcess repair = installation.start("db", "repair", Installation.CONFIG, "--apply");
    repair.awaitUntil(() -> installation.count("devices where " + FILLED) > 0);

    repair.kill();

    endItsSession();
    List<String> early = tokens("true");
    assertThat(early).hasSizeBetween(1, ROWS - 1);
    keeper.execute("select pg_advisory_unlock(?)", ROWS);
    assertThat(installation.db("repair", "--apply").expectSuccess().out())
        .contains("held back: 0, not done: 0");
    assertThat(tokens("id <= " + early.size())).isEqualTo(early);
    assertThat(installation.count("devices where not " + FILLED)).isZero();
    assertThat(installation.db("validate").expectSuccess().out()).startsWith("in order");
  }

  /** The server would go on until it has something to tell its client. */
  private void endItsSession() {
    keeper.execute(
        "select pg_terminate_backend(pid, 10000) from pg_stat_activity"
            + " where datname = current_database() and wait_event_type = 'Lock'");
  }

  private List<String> tokens(String which) {
    return installation
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select to_jsonb(devices) ->> 'token' from devices where %s and %s order by id"
                            .formatted(FILLED, which))
                    .mapTo(String.class)
                    .list());
  }
}
