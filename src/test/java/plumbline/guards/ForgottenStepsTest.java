package plumbline.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.RoomDaos;
import plumbline.Routes;
import plumbline.db.Engine;
import plumbline.guards.forgotten.LeakyDao;
import plumbline.guards.forgotten.ReminderDao;
import plumbline.guards.forgotten.ReminderResource;
import plumbline.steward.ChangeLint;
import plumbline.steward.Database;
import plumbline.steward.Managed;
import plumbline.steward.Prover;
import plumbline.steward.Steward;
import plumbline.steward.Workbench;
import plumbline.steward.catalog.PostgresqlCatalogReader;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.changelog.DatabaseName;
import plumbline.steward.lint.Rules;
import plumbline.steward.model.Catalog;
import plumbline.steward.report.Finding;
import plumbline.steward.report.StatementFindings;
import plumbline.steward.sqlcheck.CheckedStatements;
import plumbline.steward.sqlcheck.StatementCheck;
import plumbline.tenancy.TenantProbe;
import plumbline.web.OpenApiDocument;

/**
 * What is forgotten turns the build red, and the build says in which file and what to do. Each test
 * forgets one thing, in a copy of the definition or in the classes beside, and asks the rule that
 * holds for all that is ours.
 */
@OnEachDatabase
final class ForgottenStepsTest {
  private static final String FORGOTTEN = "src/test/java/plumbline/guards/forgotten/";
  private static final String MESSAGE_COLUMN = "    body varchar(10000) not null,\n";

  private final Desk desk;
  private final JavaClasses classes =
      new ClassFileImporter().importPackages("plumbline.guards.forgotten");

  @TempDir private Path folder;
  private DefinitionCopy definition;

  ForgottenStepsTest(Desk desk) {
    this.desk = desk;
  }

  @BeforeEach
  void copy() throws Exception {
    definition = DefinitionCopy.in(folder);
  }

  private Database database() {
    return Managed.database(definition.changelogs(), desk.address());
  }

  private Workbench workbench() {
    return Managed.workbench(definition.changelogs(), desk.address());
  }

  private CheckedStatements check(List<Class<?>> daos) throws SQLException {
    return new StatementCheck(desk.jdbi(), daos, method -> Optional.empty()).run();
  }

  /**
   * What {@code db check} says: the same on both engines. To tell where a difference comes from, it
   * reads the catalog after each change, which takes PostgreSQL ten seconds.
   */
  private List<String> differences() throws Exception {
    assumeThat(desk.engine()).isEqualTo(Engine.H2);
    return new Steward(
            database(), new StatementCheck(desk.jdbi(), List.of(), method -> Optional.empty()))
        .check().findings().stream().map(Finding::line).toList();
  }

  /** What {@code db verify --only 0018} says. */
  private List<String> proof() throws Exception {
    return new Prover(workbench(), definition.changelogs())
        .prove(Optional.of("0018"), file -> {}).engines().stream()
            .flatMap(engine -> engine.findings().stream())
            .map(Finding::line)
            .toList();
  }

  @Test
  void theDefinitionIsEditedWithoutAChange() throws Exception {
    definition.edit(
        "db/main/schema/channels.sql", MESSAGE_COLUMN, MESSAGE_COLUMN + "    mood varchar(20),\n");

    assertThat(differences())
        .singleElement()
        .asString()
        .containsIgnoringCase("column public.messages.mood")
        .contains(
            "db/main/schema/channels.sql declares it and no change makes it",
            "run 'db generate config.yml --name NAME'");
  }

  @Test
  void aColumnIsDeclaredOtherwiseThanTheChangesMakeIt() throws Exception {
    definition.edit("db/auth/schema/auth.sql", "name varchar(100)", "name varchar(120)");

    assertThat(differences())
        .singleElement()
        .asString()
        .containsIgnoringCase("column public.api_keys.name")
        .contains(
            "since db/auth/changes/0002_api_keys.sql::",
            "db/auth/schema/auth.sql declares it otherwise: correct it there",
            "run 'db generate config.yml --name NAME --database auth'");
  }

  @Test
  void aChangeIsWrittenWithoutTheDefinition() throws Exception {
    definition.change(
        "0018_forgotten.sql",
        """
        --changeset plumbline:0018-1
        alter table messages add column mood varchar(20);
        --rollback alter table messages drop column mood;

        --changeset plumbline:0018-2
        create table moods (id bigint not null);
        --rollback drop table moods;
        """);

    assertThat(differences())
        .hasSize(2)
        .anySatisfy(
            line ->
                assertThat(line)
                    .containsIgnoringCase("column public.messages.mood")
                    .contains(
                        "since db/main/changes/0018_forgotten.sql::0018-1",
                        "declare it in db/main/schema/channels.sql, or drop it by a change"))
        .anySatisfy(line -> assertThat(line).contains("declare it in db/main/schema/moods.sql"));
  }

  @Test
  void aChangeHasNoRollback() throws Exception {
    definition.change(
        "0018_forgotten.sql",
        """
        --changeset plumbline:0018-1
        alter table messages add column mood varchar(20);
        """);

    assertThat(proof())
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith("fault: change db/main/changes/0018_forgotten.sql::0018-1")
                    .contains(
                        "rollback should be there, is missing",
                        "add a --rollback with the statement that undoes it"));
  }

  @Test
  void aRollbackDoesNotRestoreWhatWasThere() throws Exception {
    definition.change(
        "0018_forgotten.sql",
        """
        --changeset plumbline:0018-1
        create index messages_body_idx on messages (workspace_id, created_at);
        --rollback empty
        """);

    assertThat(proof())
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith("fault: change db/main/changes/0018_forgotten.sql::0018-1")
                    .containsIgnoringCase("messages_body_idx should be absent, is there")
                    .contains("let the rollback restore exactly what was there before"));
  }

  @Test
  void aRequiredColumnIsAddedWithoutABackfill() throws Exception {
    definition.change(
        "0018_forgotten.sql",
        """
        --changeset plumbline:0018-1
        alter table messages add column mood varchar(20) not null;
        --rollback alter table messages drop column mood;
        """);

    assertThat(proof())
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith("fault: change db/main/changes/0018_forgotten.sql::0018-1")
                    .contains("should be applied, is refused", "such as a backfill"));
  }

  @Test
  void aNumberIsGivenTwice() throws Exception {
    definition.change(
        "0015_forgotten.sql",
        """
        --changeset plumbline:0015-90
        alter table messages add column mood varchar(20);
        --rollback alter table messages drop column mood;
        """);

    assertThatThrownBy(
            () -> new Changelogs(definition.changelogs(), desk.address()::connect).statuses())
        .hasMessageContainingAll(
            "db/main/changes/0015_forgotten.sql",
            "db/main/changes/0015_portfolios.sql",
            "the next free number");
    if (desk.engine() == Engine.H2) {
      assertThat(differences())
          .as("the number does not hide what else is wrong")
          .hasSize(2)
          .anySatisfy(line -> assertThat(line).contains("0015_forgotten.sql and ", "next free"))
          .anySatisfy(line -> assertThat(line).containsIgnoringCase("public.messages.mood"));
    }
  }

  @Test
  void aForeignKeyHasNoIndex() throws Exception {
    assumeThat(desk.engine()).isEqualTo(Engine.POSTGRESQL);
    definition.change(
        "0018_forgotten.sql",
        """
        --changeset plumbline:0018-1
        create table moods (
            workspace_id bigint not null,
            id bigint generated by default as identity,
            message_id bigint not null,
            constraint moods_pkey primary key (workspace_id, id),
            constraint moods_message_id_fkey foreign key (workspace_id, message_id)
                references messages (workspace_id, id)
        );
        --rollback drop table moods;
        """);

    assertThat(
            new ChangeLint(workbench(), definition.changelogs(), new Rules("workspace_id"))
                .run(false, file -> {})
                .lines())
        .contains(
            "fault: PL005 db/main/changes/0018_forgotten.sql::0018-1",
            "  public.moods.moods_message_id_fkey has no index",
            "  add an index that begins with the columns of the foreign key, in the same file");
  }

  @Test
  void aComponentOfARecordHasNoColumn() throws Exception {
    CheckedStatements checked = check(List.of(ReminderDao.class));

    assertThat(new StatementFindings(DatabaseName.MAIN, List.of(), false).of(checked))
        .extracting(Finding::line)
        .singleElement()
        .asString()
        .contains(
            "method ReminderDao.list: component title of Reminder: expected a column for it",
            "in plumbline/guards/forgotten/ReminderDao.java: select a column for the component");
  }

  @Test
  void noRecordReadsAColumn() throws Exception {
    assumeThat(desk.engine()).isEqualTo(Engine.POSTGRESQL);
    String file = "db/main/schema/channels.sql";
    definition.edit(
        file, MESSAGE_COLUMN, "    body varchar(10000) not null, -- not read: nobody cares\n");
    definition.edit(file, " -- not read: deleted messages are not shown", "");
    definition.edit(file, " -- not read: who asks names it", " -- not read");
    definition.edit(
        file, "    constraint messages_pkey", "-- not read: odd\n    constraint messages_pkey");

    assertThat(UnreadColumns.faults(folder, catalog(), check(RoomDaos.written()).read()))
        .containsExactlyInAnyOrder(
            file
                + ": no statement reads messages.deleted_at; select it into a record, drop it, or write '-- not read: REASON' beside it",
            file
                + ": a statement reads messages.body, which is declared '-- not read'; take these words away",
            file
                + ": channels.workspace_id is declared '-- not read' without a reason; write it behind a colon",
            file
                + ": '-- not read' stands beside 'constraint messages_pkey primary key (workspace_id, id),', which is no column; move it to the column that it is about");
  }

  private Catalog catalog() throws SQLException {
    try (Connection connection = desk.address().connect()) {
      return new PostgresqlCatalogReader().read(connection);
    }
  }

  @Test
  void aStatementLeaksTheRowsOfAnotherWorkspace() {
    assertThat(new TenantProbe(desk).faults(List.of(LeakyDao.class)))
        .containsExactly(
            FORGOTTEN
                + "LeakyDao.java: LeakyDao.symbols reaches another workspace; add 'workspace_id = :workspaceId' to its statement, or say with @SpansWorkspaces why it is meant to");
  }

  @Test
  void sqlIsPutTogether() {
    String file = FORGOTTEN + "ReminderSearch.java";
    assertThat(BoundStatements.faults(classes))
        .hasSize(4)
        .allMatch(line -> line.startsWith(file))
        .allMatch(line -> line.endsWith("write it as a constant in a DAO and bind the value"))
        .anyMatch(line -> line.matches(".*\\.java:\\d+: ReminderSearch calls createQuery, .*"))
        .anyMatch(line -> line.contains("calls prepareStatement"))
        .anyMatch(line -> line.contains("ConditionDao uses @Define"));
  }

  @Test
  void aRoomIsNotWired() {
    assertThat(WiredRooms.faults(classes, RoomDaos.rooms(desk)))
        .containsExactly(
            "src/main/java/plumbline/Rooms.java: ReminderModule is not listed; add 'rooms.add(new ReminderModule(jdbi, CLOCK));' to plain()");
  }

  @Test
  void aRouteIsNotDescribed() {
    List<Routes.Declared> routes = Routes.declared(classes);
    JsonNode described = Json.read(OpenApiDocument.describe("1", Set.of(ReminderResource.class)));

    assertThat(DescribedRoutes.faults(routes, described))
        .contains(
            FORGOTTEN
                + "ReminderResource.java: nothing says what 'get /api/workspaces/{ws}/reminders' is for; add @Operation(summary = \"...\") to list()")
        .hasSize(2);
    assertThat(DescribedRoutes.faults(routes, Json.read("{}")))
        .contains(
            FORGOTTEN
                + "ReminderResource.java: 'get /api/workspaces/{ws}/reminders' is not described; list ReminderResource among the resources() of its module, and that in Rooms.java")
        .hasSize(2);
  }

  @Test
  void whatABuildWroteIsLeftAmongTheSources() throws Exception {
    Path written = folder.resolve("src/main/java/plumbline/alerts/target/classes/build.properties");
    Files.createDirectories(written.getParent());
    Files.writeString(written, "version=1");

    assertThat(SourceTree.faults(folder))
        .containsExactly(
            "src/main/java/plumbline/alerts/target/classes/build.properties: no source; delete it, as what a build writes belongs in target/");
  }

  @Test
  void aRoomHasNoContractTest() {
    assertThat(KeptContracts.faults(classes, classes))
        .containsExactly(
            FORGOTTEN
                + "ReminderContractTest.java: ReminderResource has no contract test; add it as ReminderContractTest extends RoomContract");
  }

  @Test
  void aSecretIsPrintedOrAnswered() {
    assertThat(HiddenSecrets.faults(classes))
        .containsExactly(
            FORGOTTEN
                + "Reminder.java: Reminder.apiToken is printed by toString; make it a plumbline.shared.Secret",
            FORGOTTEN
                + "ReminderResponse.java: ReminderResponse.answer is a secret in an answer; take it out of the response",
            FORGOTTEN
                + "ReminderResponse.java: ReminderResponse.passwordHash is a secret in an answer; take it out of the response");
  }
}
