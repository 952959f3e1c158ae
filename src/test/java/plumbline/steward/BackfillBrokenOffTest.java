package plumbline.steward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import plumbline.TestDatabases;
import plumbline.db.Engine;
import plumbline.steward.plan.HeldBackStep;
import plumbline.steward.plan.PlanFailedException;

/** A required column that is missing comes, is filled batch by batch, and required at last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BackfillBrokenOffTest {
  private static final String SCHEMA =
      """
      create table trades (
        id integer primary key,
        note text not null,
        token uuid not null default gen_random_uuid(),
        venue text not null default 'here');
      insert into trades (id, note) select id, repeat('x', 1500) from generate_series(1, 6000) as id
      """;

  private TestDatabases databases;

  @BeforeAll
  void start(TestDatabases databases) {
    this.databases = databases;
  }

  @Test
  void isCarriedOn() throws Exception {
    DriftingDatabase database =
        DriftingDatabase.of(databases, Engine.POSTGRESQL, SCHEMA)
            .managing(id -> !id.toString().contains("stumble"));
    database.run("alter table trades drop column token");
    database.runWhole(
        """
        create function stumble() returns trigger language plpgsql
          as $$ begin raise 'broken off'; end $$;
        create trigger stumble before update on trades
          for each row when (new.id = 5999) execute function stumble();
        """);
    assertThatThrownBy(database::repair)
        .isInstanceOf(PlanFailedException.class)
        .hasMessageContaining("broken off");
    String filled = "select string_agg(token::text, ' ' order by id) from trades where id < 100";
    String early = database.text(filled);
    assertThat(database.text("select count(token) < 6000 and count(token) > 100 from trades"))
        .isEqualTo("t");
    database.run("drop trigger stumble on trades");

    assertThat(database.repair().heldBack()).isEmpty();

    assertThat(database.differing()).isEmpty();
    assertThat(database.text("select count(distinct token) from trades")).isEqualTo("6000");
    assertThat(database.text(filled)).isEqualTo(early);
  }

  @Test
  void isNotTakenForADefaultThatMayBeMeantForNewRows() throws Exception {
    DriftingDatabase database = DriftingDatabase.of(databases, Engine.POSTGRESQL, SCHEMA);
    database.run(
        "alter table trades alter column venue drop not null;"
            + " update trades set venue = null where id = 7");

    assertThat(database.repair().heldBack())
        .extracting(HeldBackStep::reason)
        .contains(
            "has rows in its way (rows have no value in column public.trades.venue: fill them in"
                + " first, if the default is right for them by 'update public.trades set venue ="
                + " 'here'::text where venue is null')");
  }
}
