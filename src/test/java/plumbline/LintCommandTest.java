package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plumbline.db.Engine;

/** {@code db lint}. */
@OnEachInstallation
final class LintCommandTest {
  private final Installation installation;

  LintCommandTest(Installations installations) {
    this.installation = installations.create();
  }

  @AfterEach
  void close() {
    installation.close();
  }

  @Test
  void pendingChangesAreLookedAtAndTheDatabaseIsLeftAlone() {
    installation.db("migrate").expectSuccess();
    assertThat(installation.db("lint").expectSuccess().out()).contains("0 changes looked at");
    installation.withChange(
        """
        --changeset test:NNNN-1
        alter table users add column nickname varchar(30);
        --rollback alter table users drop column nickname;
        """);

    String out = installation.db("lint").expectSuccess().out();

    assertThat(out).contains("h2: 1 change looked at, nothing found, as far as it was looked at");
    assertThat(out.contains("locks public.users (access exclusive"))
        .isEqualTo(installation.engine() == Engine.POSTGRESQL);
    assertThat(
            installation.count("information_schema.columns where lower(column_name) = 'nickname'"))
        .isZero();
  }

  @Test
  void whatAChangeWouldDoIsFound() {
    installation.db("migrate").expectSuccess();
    installation.withChange(
        """
        --changeset test:NNNN-1
        alter table users add column seen_at timestamp;
        """);

    Outcome found = installation.db("lint", "--format", "json").expectFound();

    JsonNode report = Json.read(found.out());
    assertThat(report.path("clean").asBoolean()).isFalse();
    assertThat(report.path("engines").path(0).path("findings"))
        .extracting(finding -> finding.path("code").asText())
        .containsExactlyInAnyOrder("PL006", "PL012");
  }

  @Test
  void aRuleIsExplainedWithoutAConfiguration() {
    assertThat(installation.run("db", "lint", "--explain", "PL012").expectSuccess().out())
        .contains("PL012: timestamp without time zone", "instead: timestamp with time zone");
    assertThat(
            installation
                .run("db", "lint", "--explain", "PL999")
                .expectOneLine("there is no rule PL999")
                .out())
        .contains("PL001: ", "PL016: ");
  }
}
