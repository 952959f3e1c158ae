package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plumbline.db.Engine;

/** {@code db verify}. */
@OnEachInstallation
final class VerifyCommandTest {
  private final Installation installation;

  VerifyCommandTest(Installations installations) {
    this.installation = installations.create();
  }

  @AfterEach
  void close() {
    installation.close();
  }

  @Test
  void changesThatCanBeTakenBackAreProvedAndTheDatabaseIsLeftAlone() {
    String out = installation.db("verify", "--only", "0003").expectSuccess().out();

    assertThat(out).contains("h2: db/main/changes/0003_history.sql", "all proved");
    assertThat(out.contains("postgresql: db/main/changes/0003_history.sql"))
        .isEqualTo(installation.engine() == Engine.POSTGRESQL);
    assertThat(installation.count("information_schema.tables where lower(table_schema) = 'public'"))
        .isZero();
  }

  @Test
  void whatIsWrongWithAChangeIsFound() throws IOException {
    String next = nextNumber();
    installation.withChange(
        next,
        """
        --changeset test:NNNN-1
        create index users_display_name_idx on users (display_name);
        --rollback empty

        --changeset test:NNNN-2
        alter table users alter column manager_id set not null;
        --rollback alter table users alter column manager_id drop not null;
        """);

    Outcome found = installation.db("verify", "--only", next, "--format", "json").expectFound();

    JsonNode report = Json.read(found.out());
    assertThat(report.path("proved").asBoolean()).isFalse();
    assertThat(report.path("engines")).hasSize(installation.engine() == Engine.H2 ? 1 : 2);
    assertThat(report.path("engines"))
        .allSatisfy(
            engine ->
                assertThat(engine.path("findings"))
                    .extracting(finding -> finding.path("code").asText())
                    .containsExactlyInAnyOrder("change-fails-on-rows", "rollback-differs"));
    installation.db("verify", "--only", "0099").expectOneLine("0099", "--only");
  }

  private static String nextNumber() throws IOException {
    try (Stream<Path> there = Files.list(Path.of("db/main/changes"))) {
      return "%04d".formatted(there.count() + 1);
    }
  }
}
