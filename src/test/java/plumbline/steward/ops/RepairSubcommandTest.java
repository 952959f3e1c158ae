package plumbline.steward.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.core.Configuration;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Namespace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.Json;
import plumbline.ScratchAddress;
import plumbline.TestDatabase;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.Database;
import plumbline.steward.Steward;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.plan.Assumptions;
import plumbline.steward.sqlcheck.StatementCheck;

/** A repair of which a part fails. */
final class RepairSubcommandTest {
  /** Lets a default be mended, but no index be built. */
  private static final List<String> ALTERATIONS =
      List.of(
          "alter table prices alter version drop default",
          "drop index watchlist_symbol_idx",
          """
          create function refuse() returns event_trigger language plpgsql as $$
          begin
            raise exception 'not today' using detail = 'a row with ada@desk.example';
          end $$
          """,
          """
          create event trigger no_index on ddl_command_start when tag in ('CREATE INDEX')
          execute function refuse()
          """);

  private final TestDatabases databases;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private Steward steward;
  private TestDatabase database;

  RepairSubcommandTest(TestDatabases databases) {
    this.databases = databases;
  }

  @BeforeEach
  void alter() throws Exception {
    database = databases.create(Engine.POSTGRESQL);
    DatabaseAddress address = DatabaseAddress.parse(database.url());
    steward =
        new Steward(
            new Database(
                List.of(Changelog.of("main"), Changelog.of("auth")),
                address::connect,
                new ScratchAddress(address),
                List.of(),
                List.of("function public.refuse*"),
                false),
            new StatementCheck(database.jdbi(), List.of(), method -> Optional.empty()));
    steward.changelogs().migrate();
    database.jdbi().useHandle(handle -> ALTERATIONS.forEach(handle::execute));
  }

  private void repair(Object format) throws Exception {
    printed.reset();
    new RepairSubcommand<Configuration>(
            configuration -> steward, new PrintStream(printed, true, UTF_8))
        .run(new Namespace(Map.of("apply", true, "format", format)), null);
  }

  @Test
  void saysWhatWasDoneWhatWasNotAndWhyAndCarriesOnWhenItIsRunAgain() throws Exception {
    assertThatThrownBy(() -> repair(PlanFormat.JSON))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(
            "not today", "steps done: 1", "not done: 1", "'db repair --apply' carries on")
        .hasMessageNotContaining("ada@desk.example");
    JsonNode report = Json.read(printed.toString(UTF_8));
    assertThat(report.at("/done/0/object").textValue()).isEqualTo("public.prices.version");
    assertThat(report.at("/left/0/object").textValue()).contains("watchlist_symbol_idx");
    assertThat(report.get("failure").textValue())
        .contains("not today")
        .doesNotContain("ada@desk.example");

    assertThatThrownBy(() -> repair(PlanFormat.TEXT)).hasMessageContaining("not today");
    assertThat(printed.toString(UTF_8))
        .contains("not done: index public.watchlist_symbol_idx", "steps done: 0");

    database.jdbi().useHandle(handle -> handle.execute("drop event trigger no_index"));
    repair(PlanFormat.TEXT);
    assertThat(steward.plan(Assumptions.NONE).hasSomething()).isFalse();
  }

  @Test
  void isNotAppliedAsSql() {
    assertThatThrownBy(() -> repair(PlanFormat.SQL)).hasMessageContaining("leave --apply out");
    assertThat(printed.toString(UTF_8)).isEmpty();
  }
}
