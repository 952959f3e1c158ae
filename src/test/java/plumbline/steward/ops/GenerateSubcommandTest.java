package plumbline.steward.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.core.Configuration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.sourceforge.argparse4j.inf.Namespace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.Json;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.Managed;
import plumbline.steward.WrittenChanges;
import plumbline.steward.changelog.Changelog;

/** How what is generated is told, and written or not. */
final class GenerateSubcommandTest {
  private static final String USERS = "create table users (id bigint not null)";
  private static final String INDEX =
      ";\n-- dbms:postgresql\ncreate index users_odd_idx on users ((id % 2));\n";

  private final TestDatabases databases;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path folder;

  GenerateSubcommandTest(TestDatabases databases) {
    this.databases = databases;
  }

  @BeforeEach
  void change() throws IOException {
    WrittenChanges.in(
        folder.resolve("main"),
        Map.of(
            "0001_first.sql",
            "--changeset test:0001-1\n" + USERS + ";\n--rollback drop table users;\n"));
    Files.createDirectories(folder.resolve("main/schema"));
    declare(USERS + ";\n");
  }

  private void declare(String statements) throws IOException {
    Files.writeString(folder.resolve("main/schema/users.sql"), statements);
  }

  private void generate(Format format, boolean dry) throws Exception {
    DatabaseAddress address = DatabaseAddress.parse(databases.create(Engine.H2).url());
    List<Changelog> changelogs = List.of(Changelog.of("main"));
    new GenerateSubcommand<Configuration>(
            (configuration, changelog) -> Managed.workbench(changelogs, address),
            changelogs,
            new Terminal(
                folder, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)))
        .run(
            new Namespace(
                Map.of(
                    "name",
                    "edited",
                    "database",
                    "main",
                    "definition",
                    folder.toString(),
                    "dry_run",
                    dry,
                    "format",
                    format)),
            null);
  }

  private Path written() {
    return folder.resolve("main/changes/0002_edited.sql");
  }

  @Test
  void programsAreToldWhatIsWrittenAndWhere() throws Exception {
    declare(USERS.replace(")", ", name varchar(30))"));
    generate(Format.JSON, false);

    JsonNode report = Json.read(out.toString(UTF_8));
    assertThat(report.get("path").textValue()).endsWith("main/changes/0002_edited.sql");
    assertThat(report.get("written").booleanValue()).isTrue();
    assertThat(report.get("sql").textValue()).isEqualTo(Files.readString(written()));
    assertThat(report.at("/notes/0").textValue()).startsWith("tried on the embedded H2 alone");
  }

  @Test
  void aChangeThatIsOnlyShownEndsTheCommandWithWhatWasFound() throws Exception {
    declare(USERS.replace(")", ", name varchar(30))"));
    assertThatThrownBy(() -> generate(Format.TEXT, true)).isInstanceOf(FoundSomething.class);

    assertThat(out.toString(UTF_8))
        .startsWith("--liquibase formatted sql")
        .contains("alter table users add column name varchar(30);")
        .doesNotContain("note:");
    assertThat(err.toString(UTF_8)).startsWith("note: ");
    assertThat(written()).doesNotExist();
  }

  @Test
  void programsAreShownTheChangeToo() throws Exception {
    declare(USERS.replace(")", ", name varchar(30))"));
    assertThatThrownBy(() -> generate(Format.JSON, true)).isInstanceOf(FoundSomething.class);

    assertThat(Json.read(out.toString(UTF_8)).get("written").booleanValue()).isFalse();
    assertThat(written()).doesNotExist();
  }

  @Test
  void withoutAChangeNothingIsFound() throws Exception {
    generate(Format.TEXT, true);
    assertThat(out.toString(UTF_8)).startsWith("in order: the changes build what is declared");
  }

  @Test
  void whatWasNotLookedAtIsNotCalledInOrder() throws Exception {
    declare(USERS + INDEX);
    generate(Format.TEXT, false);
    assertThat(out.toString(UTF_8))
        .startsWith("in order, except what was not looked at: ")
        .contains("note: not looked at, as H2 is not meant: ", "users_odd_idx");
  }
}
