package plumbline.steward.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.HeldBackStep;
import plumbline.steward.plan.Outlook;
import plumbline.steward.plan.Plan;
import plumbline.steward.plan.PlanOutcome;
import plumbline.steward.plan.Precondition;
import plumbline.steward.plan.SessionDialect;
import plumbline.steward.plan.Step;

final class PlanReportTest {
  private static final ObjectId NAME = ObjectId.part(Kind.COLUMN, "public", "users", "name");
  private static final ObjectId OLD = ObjectId.part(Kind.COLUMN, "public", "users", "old");
  private static final ObjectId STEMS =
      ObjectId.of(Kind.TEXT_SEARCH_CONFIGURATION, "public", "stems");
  private static final Step REQUIRE =
      Step.slow(
              NAME,
              "alter table public.users\nalter column name set not null",
              Hazard.MAY_FAIL_ON_DATA)
          .given(
              new Precondition(
                  "select 1 from public.users where name is null limit 1",
                  "fill in people's names first"));
  private static final Step DROP =
      Step.destructive(OLD, "alter table public.users drop column old", "select count(old) from x");
  private static final Plan PLAN =
      new Plan("abc", List.of(REQUIRE, DROP), Map.of(), Map.of(STEMS, "it cannot be written"));
  private static final List<HeldBackStep> HELD =
      List.of(new HeldBackStep(DROP, "loses 12 rows or values", OptionalLong.of(12)));

  @Test
  void showsWhatIsDoneWhatIsHeldBackAndWhatNothingMends() {
    assertThat(PlanReport.of(PLAN, new Outlook(HELD, Set.of())).lines())
        .containsExactly(
            "column public.users.name (may fail on data)",
            "  only if no row is in the way: fill in people's names first",
            "    alter table public.users",
            "    alter column name set not null;",
            "held back, as it loses 12 rows or values: column public.users.old (destructive)",
            "    alter table public.users drop column old;",
            "not mended: text search configuration public.stems: it cannot be written",
            "steps to do: 1, held back: 1, differences that no statement mends: 1");
  }

  @Test
  void saysWhoseRowsWereNotLookedAtToTheEnd() {
    PlanReport report = PlanReport.of(PLAN, new Outlook(HELD, Set.of(REQUIRE)));

    assertThat(report.lines())
        .contains(
            "  it is not known whether rows are in the way: the look for them took too long; it is"
                + " made to its end before the plan is applied");
    assertThat(report.steps()).extracting(PlannedStep::note).last().isEqualTo("");
  }

  @Test
  void holdsNothingBackWhereEverythingIsAllowed() {
    assertThat(PlanReport.of(PLAN, Outlook.CLEAR).lines())
        .contains("column public.users.old (destructive)")
        .endsWith("steps to do: 2, held back: 0, differences that no statement mends: 1");
  }

  @Test
  void tellsWhatWasDoneAndWhatWasNot() {
    RepairReport report = RepairReport.of(PLAN, new PlanOutcome(List.of(REQUIRE), HELD, List.of()));

    assertThat(report.lines())
        .containsExactly(
            "held back, as it loses 12 rows or values: column public.users.old (destructive)",
            "    alter table public.users drop column old;",
            "not mended: text search configuration public.stems: it cannot be written",
            "steps done: 1, held back: 1, not done: 0, differences that no statement mends: 1");
    assertThat(report.heldBack().get(0).atStake()).isEqualTo(12);
  }

  @Test
  void isAScriptThatStopsBeforeItsFirstStepWhereRowsAreInTheWay() {
    assertThat(SqlScript.of(PLAN, List.of(), SessionDialect.POSTGRESQL))
        .isEqualTo(
            """
            set search_path = '';
            set check_function_bodies = off;
            set TimeZone = 'UTC';
            set DateStyle = 'ISO, MDY';
            set IntervalStyle = 'postgres';
            set lc_monetary = 'C';
            set bytea_output = 'hex';
            set extra_float_digits = '1';
            do $guard$ begin
              if exists (select 1 from public.users where name is null limit 1) then
                raise exception using message = 'column public.users.name: fill in people''s names first';
              end if;
            end $guard$;
            set lock_timeout = 3000;
            set statement_timeout = 0;

            -- may fail on data
            alter table public.users
            alter column name set not null;
            set statement_timeout = 30000;

            -- destructive
            alter table public.users drop column old;
            -- not mended: text search configuration public.stems: it cannot be written
            """);
  }

  @Test
  void isAScriptWithWhatIsHeldBackAsComments() {
    assertThat(SqlScript.of(PLAN, HELD, SessionDialect.H2))
        .isEqualTo(
            """
            set time zone 'UTC';
            -- stop here if this finds a row: select 1 from public.users where name is null limit 1
            -- column public.users.name: fill in people's names first
            set lock_timeout 3000;

            -- may fail on data
            alter table public.users
            alter column name set not null;

            -- held back, as it loses 12 rows or values:
            -- alter table public.users drop column old;
            -- not mended: text search configuration public.stems: it cannot be written
            """);
  }

  @Test
  void isNoScriptAtAllWhereNothingIsToBeDone() {
    assertThat(
            SqlScript.of(
                new Plan("", List.of(), Map.of(), Map.of()), List.of(), SessionDialect.POSTGRESQL))
        .isEmpty();
  }
}
