package plumbline.steward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.steward.ddl.H2Dialect;
import plumbline.steward.diff.Differ;
import plumbline.steward.diff.Difference;
import plumbline.steward.diff.Difference.Altered;
import plumbline.steward.diff.Difference.CommentDiffers;
import plumbline.steward.diff.Difference.GrantsDiffer;
import plumbline.steward.diff.Difference.Missing;
import plumbline.steward.diff.Difference.OwnerDiffers;
import plumbline.steward.diff.Difference.Unexpected;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Plan;
import plumbline.steward.plan.Planner;
import plumbline.steward.plan.Purpose;
import plumbline.steward.plan.Step;

/** What somebody does to an H2 database by hand is seen, called by its name, and mended. */
@TestInstance(Lifecycle.PER_CLASS)
final class H2DriftTest {

  private Catalog expected;

  @BeforeAll
  void readWhatShouldBeThere() throws Exception {
    try (H2Database reference = H2Database.withEveryKind()) {
      expected = reference.catalog();
    }
  }

  /**
   * An alteration by hand.
   *
   * @param reported what is to be said of it, in any order
   */
  record Drift(String sql, List<String> reported) {
    @Override
    public String toString() {
      return sql;
    }
  }

  private static Drift drift(String sql, String... reported) {
    return new Drift(sql, List.of(reported));
  }

  static Stream<Drift> drifts() {
    return Stream.of(
        // schemas
        drift("create schema extra", "unexpected schema EXTRA"),
        drift(
            "drop synonym currencies; drop schema archive cascade",
            "missing synonym PUBLIC.CURRENCIES",
            "missing table ARCHIVE.CURRENCIES",
            "missing column ARCHIVE.CURRENCIES.CODE",
            "missing constraint ARCHIVE.CURRENCIES.CURRENCIES_PKEY",
            "missing schema ARCHIVE",
            "missing table ARCHIVE.OLD_TRADES",
            "missing column ARCHIVE.OLD_TRADES.ID",
            "missing column ARCHIVE.OLD_TRADES.ACCOUNT_ID",
            "missing column ARCHIVE.OLD_TRADES.NOTE",
            "missing constraint ARCHIVE.OLD_TRADES.OLD_TRADES_PKEY",
            "missing constraint ARCHIVE.OLD_TRADES.OLD_TRADES_ACCOUNT_ID_FKEY"),
        // tables
        drift(
            "create table extra (id integer)",
            "unexpected table PUBLIC.EXTRA",
            "unexpected column PUBLIC.EXTRA.ID"),
        drift(
            "create table extra (id bigint primary key, parent bigint references extra (id))",
            "unexpected table PUBLIC.EXTRA",
            "unexpected column PUBLIC.EXTRA.ID",
            "unexpected column PUBLIC.EXTRA.PARENT",
            "unexpected constraint PUBLIC.EXTRA.CONSTRAINT_3",
            "unexpected constraint PUBLIC.EXTRA.CONSTRAINT_3F"),
        drift(
            "drop table archive.old_trades",
            "missing table ARCHIVE.OLD_TRADES",
            "missing column ARCHIVE.OLD_TRADES.ID",
            "missing column ARCHIVE.OLD_TRADES.ACCOUNT_ID",
            "missing column ARCHIVE.OLD_TRADES.NOTE",
            "missing constraint ARCHIVE.OLD_TRADES.OLD_TRADES_PKEY",
            "missing constraint ARCHIVE.OLD_TRADES.OLD_TRADES_ACCOUNT_ID_FKEY"),
        drift("create global temporary table jotted (id integer)"),
        // columns
        drift(
            "drop index trades_note_idx; alter table trades drop column note",
            "missing column PUBLIC.TRADES.NOTE",
            "missing index PUBLIC.TRADES_NOTE_IDX"),
        drift(
            "alter table accounts drop column \"Mixed \"\"Case\"",
            "missing column PUBLIC.ACCOUNTS.Mixed \"Case"),
        drift(
            "alter table accounts add column extra integer default 4",
            "unexpected column PUBLIC.ACCOUNTS.EXTRA",
            "unexpected default PUBLIC.ACCOUNTS.EXTRA"),
        drift(
            "alter table accounts alter column email set data type varchar(300)",
            "altered column PUBLIC.ACCOUNTS.EMAIL"),
        drift(
            "alter table accounts alter column name set data type varchar(9)",
            "altered column PUBLIC.ACCOUNTS.NAME"),
        drift(
            "alter table trades alter column quantity set data type bigint",
            "altered column PUBLIC.TRADES.QUANTITY",
            "altered constraint PUBLIC.TRADES.TRADES_QUANTITY_CHECK"),
        drift(
            "alter table accounts alter column tags set data type varchar(10) array[9]",
            "altered column PUBLIC.ACCOUNTS.TAGS"),
        drift(
            "alter table accounts alter column state set data type enum('open', 'closed', 'lost')",
            "altered column PUBLIC.ACCOUNTS.STATE"),
        drift(
            "alter table accounts alter column id set data type integer",
            "altered column PUBLIC.ACCOUNTS.ID"),
        drift(
            "alter table accounts alter column name drop not null",
            "altered column PUBLIC.ACCOUNTS.NAME"),
        drift(
            "alter table accounts alter column parent_id bigint; alter table trades alter column note set not null",
            "altered column PUBLIC.TRADES.NOTE"),
        drift(
            "alter table accounts alter column name set default 'x'",
            "altered default PUBLIC.ACCOUNTS.NAME"),
        drift(
            "alter table accounts alter column name drop default",
            "missing default PUBLIC.ACCOUNTS.NAME"),
        drift(
            "alter table trades alter column quantity set default 1",
            "unexpected default PUBLIC.TRADES.QUANTITY"),
        drift(
            "alter table trades alter column number drop default",
            "missing default PUBLIC.TRADES.NUMBER"),
        drift(
            "alter table accounts alter column secret set visible",
            "altered column PUBLIC.ACCOUNTS.SECRET"),
        drift(
            "alter table accounts alter column touched drop on update",
            "altered column PUBLIC.ACCOUNTS.TOUCHED"),
        drift(
            "alter table accounts alter column touched set default on null",
            "altered column PUBLIC.ACCOUNTS.TOUCHED"),
        drift(
            "alter table trades alter column traded set data type varchar(12)",
            "altered column PUBLIC.TRADES.TRADED"),
        // generated columns and identities
        drift(
            "alter table trades alter column amount drop expression",
            "altered column PUBLIC.TRADES.AMOUNT"),
        drift(
            "alter table trades alter column amount numeric(30, 8) generated always as (price)",
            "altered column PUBLIC.TRADES.AMOUNT"),
        drift("alter table trades drop column amount", "missing column PUBLIC.TRADES.AMOUNT"),
        drift(
            "alter table accounts alter column id drop identity",
            "altered column PUBLIC.ACCOUNTS.ID"),
        drift(
            "alter table accounts alter column id set generated always",
            "altered column PUBLIC.ACCOUNTS.ID"),
        drift(
            "alter table archive.old_trades alter column id set increment by 7 set no cache set cycle",
            "altered column ARCHIVE.OLD_TRADES.ID"),
        drift(
            "alter table archive.old_trades alter column id bigint generated always as identity (start with 40)",
            "altered column ARCHIVE.OLD_TRADES.ID"),
        drift(
            "alter table trades alter column quantity integer generated by default as identity",
            "altered column PUBLIC.TRADES.QUANTITY"),
        // constraints
        drift(
            "alter table accounts drop constraint accounts_email_key",
            "missing constraint PUBLIC.ACCOUNTS.ACCOUNTS_EMAIL_KEY"),
        drift(
            "alter table accounts add constraint accounts_name_key unique (name)",
            "unexpected constraint PUBLIC.ACCOUNTS.ACCOUNTS_NAME_KEY"),
        drift(
            "alter table accounts drop constraint accounts_email_key;"
                + " alter table accounts add constraint accounts_email_key unique (email, id)",
            "altered constraint PUBLIC.ACCOUNTS.ACCOUNTS_EMAIL_KEY"),
        drift(
            "alter table trades drop constraint trades_pkey",
            "missing constraint PUBLIC.TRADES.TRADES_PKEY"),
        drift(
            "alter table trades drop constraint trades_account_id_fkey",
            "missing constraint PUBLIC.TRADES.TRADES_ACCOUNT_ID_FKEY"),
        drift(
            "alter table trades drop constraint trades_account_id_fkey;"
                + " alter table trades add constraint trades_account_id_fkey"
                + " foreign key (account_id) references accounts (id) on update cascade",
            "altered constraint PUBLIC.TRADES.TRADES_ACCOUNT_ID_FKEY"),
        drift(
            "alter table trades set referential_integrity false",
            "altered constraint PUBLIC.TRADES.TRADES_ACCOUNT_ID_FKEY"),
        drift(
            "alter table trades drop constraint trades_quantity_check",
            "missing constraint PUBLIC.TRADES.TRADES_QUANTITY_CHECK"),
        drift(
            "alter table trades drop constraint trades_quantity_check;"
                + " alter table trades add constraint trades_quantity_check check (quantity > 0)",
            "altered constraint PUBLIC.TRADES.TRADES_QUANTITY_CHECK"),
        // indexes
        drift("drop index trades_note_idx", "missing index PUBLIC.TRADES_NOTE_IDX"),
        drift("create index extra_idx on accounts (name, id)", "unexpected index PUBLIC.EXTRA_IDX"),
        drift(
            "drop index trades_note_idx; create unique index trades_note_idx on trades (note, number)",
            "altered index PUBLIC.TRADES_NOTE_IDX"),
        drift(
            "alter table trades drop constraint trades_account_id_fkey; drop index trades_account_id_idx;"
                + " create index trades_account_id_idx on trades (account_id);"
                + " alter table trades add constraint trades_account_id_fkey"
                + " foreign key (account_id) references accounts (id) on delete cascade;"
                + " comment on index trades_account_id_idx is 'For the list'",
            "altered index PUBLIC.TRADES_ACCOUNT_ID_IDX"),
        drift(
            "alter index trades_note_idx rename to notes_idx",
            "missing index PUBLIC.TRADES_NOTE_IDX",
            "unexpected index PUBLIC.NOTES_IDX"),
        // sequences
        drift("create sequence extra", "unexpected sequence PUBLIC.EXTRA"),
        drift(
            "alter sequence ticket_numbers increment by 9 no cycle start with 105",
            "altered sequence PUBLIC.TICKET_NUMBERS"),
        drift(
            "alter table trades alter column number drop default; drop sequence ticket_numbers",
            "missing default PUBLIC.TRADES.NUMBER",
            "missing sequence PUBLIC.TICKET_NUMBERS"),
        drift(
            "alter table trades alter column number drop default; drop sequence ticket_numbers;"
                + " create sequence ticket_numbers as bigint start with 100 increment by 5 minvalue 100 maxvalue 90000"
                + " cache 10 cycle; comment on sequence ticket_numbers is 'On paper, too';"
                + " alter table trades alter column number set default next value for ticket_numbers",
            "altered sequence PUBLIC.TICKET_NUMBERS"),
        drift(
            "alter sequence ticket_numbers minvalue 0 start with 0",
            "altered sequence PUBLIC.TICKET_NUMBERS"),
        drift(
            "alter sequence ticket_numbers minvalue 0 start with 0 restart with 7",
            "altered sequence PUBLIC.TICKET_NUMBERS"),
        drift(
            "alter table trades alter column number drop default;"
                + " insert into trades (account_id, number, quantity, price) values (1, 150, 1, 1)",
            "missing default PUBLIC.TRADES.NUMBER"),
        drift(
            "alter table accounts alter column id set minvalue -9;"
                + " alter table accounts alter column id restart with -5",
            "altered column PUBLIC.ACCOUNTS.ID"),
        drift(
            "alter table accounts alter column id bigint generated by default as identity"
                + " (start with -9 minvalue -9)",
            "altered column PUBLIC.ACCOUNTS.ID"),
        // views
        drift("drop view account_names", "missing view PUBLIC.ACCOUNT_NAMES"),
        drift("create view extra as select * from open_accounts", "unexpected view PUBLIC.EXTRA"),
        drift(
            "create or replace view open_accounts as select id, email, name from accounts",
            "altered view PUBLIC.OPEN_ACCOUNTS"),
        drift(
            "create or replace view open_accounts as"
                + " select id, email, name, balance from accounts where state = 'open'",
            "altered view PUBLIC.OPEN_ACCOUNTS"),
        drift(
            "alter table accounts add column region integer;"
                + " create view extra as select region from accounts",
            "unexpected column PUBLIC.ACCOUNTS.REGION",
            "unexpected view PUBLIC.EXTRA"),
        drift(
            "alter table accounts add column region integer;"
                + " create or replace view open_accounts as"
                + " select id, email, name, region from accounts where state = 'open'",
            "unexpected column PUBLIC.ACCOUNTS.REGION",
            "altered view PUBLIC.OPEN_ACCOUNTS"),
        // domains, aliases, constants, synonyms, triggers
        drift("create domain extra as integer", "unexpected domain PUBLIC.EXTRA"),
        drift(
            "alter domain symbol set default 'USD'",
            "altered domain PUBLIC.SYMBOL",
            "unexpected default PUBLIC.TRADES.TRADED"),
        drift("alter domain symbol drop constraint symbol_check", "altered domain PUBLIC.SYMBOL"),
        drift(
            "alter table trades alter column traded set data type varchar(12); drop domain symbol;"
                + " create domain symbol as varchar(20) default 'CASH' constraint symbol_check check (value = upper(value));"
                + " alter table trades alter column traded set data type symbol",
            "altered domain PUBLIC.SYMBOL"),
        drift(
            "alter table trades alter column traded set data type varchar(12); drop domain symbol",
            "altered column PUBLIC.TRADES.TRADED",
            "missing domain PUBLIC.SYMBOL"),
        drift("create alias extra for 'java.lang.Math.cbrt'", "unexpected function PUBLIC.EXTRA()"),
        drift(
            "drop view account_names; drop alias root_of; create alias root_of for 'java.lang.Math.cbrt';"
                + " create view account_names as select name, root_of(id) as root from open_accounts",
            "altered function PUBLIC.ROOT_OF()"),
        drift(
            "drop constant house_limit; create constant house_limit value 9",
            "altered constant PUBLIC.HOUSE_LIMIT"),
        drift("drop synonym currencies", "missing synonym PUBLIC.CURRENCIES"),
        drift(
            "create or replace synonym currencies for archive.old_trades",
            "altered synonym PUBLIC.CURRENCIES"),
        drift("drop trigger accounts_notice", "missing trigger PUBLIC.ACCOUNTS.ACCOUNTS_NOTICE"),
        drift(
            "drop trigger accounts_notice; create trigger accounts_notice before delete on accounts"
                + " for each row call 'plumbline.steward.NoticeTrigger'",
            "altered trigger PUBLIC.ACCOUNTS.ACCOUNTS_NOTICE"),
        // what surrounds them
        drift("comment on table accounts is null", "comment of table PUBLIC.ACCOUNTS"),
        drift(
            "comment on column accounts.name is 'it''s'", "comment of column PUBLIC.ACCOUNTS.NAME"),
        drift("comment on view open_accounts is 'else'", "comment of view PUBLIC.OPEN_ACCOUNTS"),
        drift(
            "comment on trigger accounts_notice is 'new'",
            "comment of trigger PUBLIC.ACCOUNTS.ACCOUNTS_NOTICE"),
        drift("comment on alias root_of is 'new'", "comment of function PUBLIC.ROOT_OF()"),
        drift("grant delete on accounts to clerks", "grants of table PUBLIC.ACCOUNTS"),
        drift("revoke insert on accounts from clerks", "grants of table PUBLIC.ACCOUNTS"),
        drift("grant all on trades to public", "grants of table PUBLIC.TRADES"),
        drift("revoke select on schema archive from clerks", "grants of schema ARCHIVE"));
  }

  @ParameterizedTest
  @MethodSource("drifts")
  void isReportedByNameAndMendedWithTheRowsInPlace(Drift drift) throws Exception {
    try (H2Database live = H2Database.withEveryKind()) {
      live.run(drift.sql());
      Catalog found = live.catalog();

      List<Difference> differences = compare(found, expected);

      assertThat(differences.stream().map(H2DriftTest::words))
          .containsExactlyInAnyOrderElementsOf(drift.reported());
      Map<ObjectId, List<String>> rows = live.values(found, expected);
      Plan plan =
          new Planner(new H2Dialect(found, expected), Purpose.REPAIR, id -> true)
              .plan(differences, found, expected);
      assertThat(plan.unmended()).isEmpty();
      mend(live, plan);
      Catalog mended = live.catalog();
      assertThat(compare(mended, expected)).isEmpty();
      assertThat(mended.fingerprint()).isEqualTo(expected.fingerprint());
      assertThat(live.values(found, expected)).isEqualTo(rows);
      live.run("insert into accounts (email) values ('new@desk.example')");
      live.run("insert into trades (account_id, quantity, price) values (1, 3, 4)");
      live.run("insert into archive.old_trades (account_id) values (1)");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop index trades_note_idx; alter table trades alter column note rename to remark;"
            + " alter table trades alter column remark set data type varchar(300)",
        "alter table accounts alter column details rename to extras;"
            + " alter table accounts add column options json",
        "alter table archive.old_trades rename to archive.earlier_trades;"
            + " alter table archive.earlier_trades add column trader varchar(20)"
      })
  void losesNothingWhereItIsNotClearWhatWasRenamed(String renaming) throws Exception {
    try (H2Database live = H2Database.withEveryKind()) {
      live.run(renaming);
      Catalog found = live.catalog();

      Plan plan =
          new Planner(new H2Dialect(found, expected), Purpose.REPAIR, id -> true)
              .plan(compare(found, expected), found, expected);

      assertThat(plan.steps()).isEmpty();
      assertThat(plan.unmended().values()).anyMatch(reason -> reason.contains("left alone: run '"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table trades alter column price rename to amount_each",
        "alter table archive.old_trades rename to earlier_trades"
      })
  void isLeftToAPersonWhereItMayHaveBeenRenamed(String renaming) throws Exception {
    try (H2Database live = H2Database.withEveryKind()) {
      live.run(renaming);
      Catalog found = live.catalog();
      Plan plan =
          new Planner(new H2Dialect(found, expected), Purpose.REPAIR, id -> true)
              .plan(compare(found, expected), found, expected);
      assertThat(plan.steps()).isEmpty();

      String told =
          plan.unmended().values().stream()
              .filter(text -> text.contains("run '"))
              .findFirst()
              .orElseThrow();
      live.run(told.substring(told.indexOf('\'') + 1, told.lastIndexOf('\'')));

      assertThat(compare(live.catalog(), expected)).isEmpty();
    }
  }

  private static List<Difference> compare(Catalog found, Catalog expected) {
    return new Differ(id -> true).compare(found, expected);
  }

  static void mend(H2Database database, Plan plan) throws Exception {
    for (Step step : plan.steps()) {
      if (step.precondition() != null) {
        assertThat(database.holds(step.precondition().offenders())).as(step.sql()).isFalse();
      }
    }
    for (Step step : plan.steps()) {
      if (step.isDestructive()) {
        assertThat(database.value(step.stake())).as(step.stake()).matches("\\d+");
      }
      database.run(step.sql());
    }
  }

  private static String words(Difference difference) {
    String verb;
    if (difference instanceof Missing) {
      verb = "missing ";
    } else if (difference instanceof Unexpected) {
      verb = "unexpected ";
    } else if (difference instanceof Altered) {
      verb = "altered ";
    } else if (difference instanceof CommentDiffers) {
      verb = "comment of ";
    } else if (difference instanceof GrantsDiffer) {
      verb = "grants of ";
    } else {
      verb = "owner of " + ((OwnerDiffers) difference).expected() + " of ";
    }
    return verb + difference.id();
  }
}
