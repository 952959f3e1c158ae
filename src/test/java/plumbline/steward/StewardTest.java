package plumbline.steward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.ScratchAddress;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.db.JdbiSetup;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.plan.Assumptions;
import plumbline.steward.report.DriftReport;
import plumbline.steward.report.Finding;
import plumbline.steward.sqlcheck.StatementCheck;

/** A database that is kept true, seen from outside. */
@ParameterizedClass
@EnumSource(Engine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StewardTest {
  @Parameter Engine engine;

  private TestDatabases databases;
  private DatabaseAddress address;

  @BeforeAll
  void start(TestDatabases databases) {
    this.databases = databases;
  }

  @BeforeEach
  void migrate() throws Exception {
    address = DatabaseAddress.parse(databases.create(engine).url());
    steward().changelogs().migrate();
  }

  private Steward steward(String... ignored) {
    return new Steward(
        new Database(
            List.of(Changelog.of("auth")),
            address::connect,
            new ScratchAddress(address),
            List.of(),
            List.of(ignored),
            false),
        new StatementCheck(JdbiSetup.over(address), List.of(), method -> Optional.empty()));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> faults(DriftReport report) {
    return report.findings().stream()
        .filter(finding -> finding.severity().isFault())
        .map(Finding::object)
        .toList();
  }

  @Test
  void whatWasChangedOfTheSchemaThatEveryDatabaseHasIsToldAndLeftAlone() throws Exception {
    Steward steward = steward();
    assertThat(steward.validate().findings()).isEmpty();

    execute(
        engine == Engine.H2
            ? "grant insert on schema public to public"
            : "revoke usage on schema public from public");

    DriftReport report = steward.validate();
    assertThat(faults(report)).isEmpty();
    assertThat(report.findings())
        .singleElement()
        .extracting(Finding::object)
        .asString()
        .isEqualToIgnoringCase("public");
    assertThat(steward.plan(Assumptions.NONE).steps()).isEmpty();
  }

  @Test
  void whatAMigratorHasNotFinishedIsNoDriftYet() throws Exception {
    Steward steward = steward();

    steward
        .changelogs()
        .lock()
        .during(
            connections -> {
              assertThat(steward.validate().inOrder()).isTrue();
              execute("create table half_done (id integer)");
              assertThatThrownBy(steward::validate).hasMessageContaining("look again");
              assertThatThrownBy(() -> steward.plan(Assumptions.NONE))
                  .hasMessageContaining("look again");
              return null;
            });

    assertThat(faults(steward.validate())).hasSize(1);
  }

  @Test
  void aTableThatIsCalledAsTheStewardIsIsSomebodys() throws Exception {
    execute("create table steward (id integer)");
    execute("create schema elsewhere");
    execute("create table elsewhere.databasechangelog (id integer)");

    DriftReport report = steward().validate();

    assertThat(faults(report)).isNotEmpty();
    assertThat(
            report.findings().stream()
                .map(Finding::object)
                .map(object -> object.toLowerCase(Locale.ROOT)))
        .anyMatch(object -> object.endsWith("public.steward"))
        .anyMatch(object -> object.endsWith("elsewhere.databasechangelog"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"elsewhere.seen", "public.seen"})
  void whatTheViewOfSomebodyElseDependsOnIsLeftAsItIsWithAllElse(String view) throws Exception {
    execute("create schema elsewhere");
    execute("alter table sessions alter column created_at type timestamp(3) with time zone");
    execute("create view " + view + " as select created_at as edited from sessions");
    Steward steward = steward("public.seen", "PUBLIC.SEEN");

    assertThat(faults(steward.validate()))
        .allMatch(object -> object.toLowerCase(Locale.ROOT).endsWith("sessions.created_at"))
        .isNotEmpty();
    assertThat(steward.plan(Assumptions.NONE).steps()).isEmpty();
    assertThat(steward.plan(Assumptions.NONE).lines().get(0))
        .startsWith("not mended: ")
        .containsIgnoringCase(
            view + " depends on it, and Plumbline does not manage that or cannot write it");
  }
}
