package plumbline.steward.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.ScratchAddress;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.catalog.CatalogReader;
import plumbline.steward.catalog.H2CatalogReader;
import plumbline.steward.catalog.PostgresqlCatalogReader;
import plumbline.steward.ddl.H2Dialect;
import plumbline.steward.ddl.PostgresqlDialect;
import plumbline.steward.expected.ScratchDatabases;
import plumbline.steward.model.Catalog;
import plumbline.steward.plan.Assumptions;
import plumbline.steward.plan.Dialect;
import plumbline.steward.plan.TemporaryName;

/**
 * What is written of an edited definition. A folder of {@code generate} has the definition before
 * and after, and the change; where that breaks rules of lint by what it is for, {@code lint.txt}
 * says which. {@code -Dgolden.write=true} writes the change, to be read before it is committed.
 */
@TestInstance(Lifecycle.PER_CLASS)
final class GeneratorTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "generate");
  private static final String USERS =
      """
      create table users (
          id bigint not null,
          name varchar(30),
          constraint users_pkey primary key (id)
      )""";

  private static final Assumptions CHOSEN = Assumptions.parse(List.of("TimeZone=UTC"));

  private TestDatabases databases;
  private Side postgresql;
  private Side h2;
  @TempDir private Path folder;

  @BeforeAll
  void start(TestDatabases databases) throws SQLException {
    this.databases = databases;
    h2 =
        side(
            "h2",
            Engine.H2,
            new H2CatalogReader(),
            (found, expected) -> H2Dialect.outright(found, expected, CHOSEN));
  }

  /** Made when a test asks for it: those that do not also run where there is H2 alone. */
  private Side postgresql() throws SQLException {
    if (postgresql == null) {
      postgresql =
          side(
              "postgresql",
              Engine.POSTGRESQL,
              new PostgresqlCatalogReader(),
              (found, expected) -> new PostgresqlDialect(found, expected, CHOSEN));
    }
    return postgresql;
  }

  private Side side(
      String dbms,
      Engine engine,
      CatalogReader reader,
      BiFunction<Catalog, Catalog, Dialect> dialect)
      throws SQLException {
    DatabaseAddress address = DatabaseAddress.parse(databases.create(engine).url());
    return new Side(
        dbms,
        address::connect,
        ScratchDatabases.of(address::connect, new ScratchAddress(address)),
        reader,
        dialect);
  }

  @Test
  void whatTimesMeanIsForAPersonToSay() throws Exception {
    Project project = project(GOLDEN.resolve("moment_becomes_date"));
    Side unsaid =
        side(
            "postgresql", Engine.POSTGRESQL, new PostgresqlCatalogReader(), PostgresqlDialect::new);
    assertThatThrownBy(() -> project.generate(Map.of(), unsaid))
        .hasMessageContaining("using (seen_at at time zone 'UTC')::date")
        .hasMessageEndingWith("say --assume TimeZone=UTC if that is how they were meant");
  }

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.map(own -> own.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aChangeIsWrittenThatBuildsWhatIsDeclared(String name) throws Exception {
    Path golden = GOLDEN.resolve(name);
    Project project = project(golden);
    ChangeFile change = project.generate(backfills(golden), postgresql(), h2).orElseThrow();
    StringBuilder text = new StringBuilder(change.text());
    change.notes().forEach(note -> text.append("\n-- note: ").append(note).append('\n'));
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden.resolve("change.sql"), text);
    }
    assertThat(text).hasToString(Files.readString(golden.resolve("change.sql")));

    change.write();
    assertThat(project.generate(Map.of(), postgresql(), h2)).isEmpty();
    assertThat(faults(project)).isEmpty();
    List<String> offences = project.offences(postgresql());
    if (Boolean.getBoolean("golden.write")) {
      Files.deleteIfExists(golden.resolve("lint.txt"));
      if (!offences.isEmpty()) {
        Files.write(golden.resolve("lint.txt"), offences);
      }
    }
    assertThat(offences).isEqualTo(offences(golden));
  }

  private static List<String> offences(Path golden) throws IOException {
    Path file = golden.resolve("lint.txt");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /** Those of both engines, but for what a change is for. */
  private List<String> faults(Project project) throws Exception {
    List<String> faults = new ArrayList<>(project.faults(postgresql()));
    faults.addAll(project.faults(h2));
    faults.removeIf(fault -> fault.contains(" lossy-change "));
    return faults;
  }

  /** Those of definitions that H2 knows all of. */
  static Stream<String> casesOfBothEngines() throws IOException {
    List<String> both = new ArrayList<>();
    for (String name : cases().toList()) {
      if (!Files.readString(GOLDEN.resolve(name).resolve("new.sql")).contains("dbms:postgresql")) {
        both.add(name);
      }
    }
    return both.stream();
  }

  @ParameterizedTest
  @MethodSource("casesOfBothEngines")
  void whatIsWrittenOnTheEmbeddedDatabaseAloneHoldsOnPostgresqlToo(String name) throws Exception {
    Path golden = GOLDEN.resolve(name);
    Project project = project(golden);
    if (Files.exists(golden.resolve("needs_postgresql.txt"))) {
      assertThatThrownBy(() -> project.generate(backfills(golden), h2))
          .hasMessage(Files.readString(golden.resolve("needs_postgresql.txt")).strip());
      return;
    }
    ChangeFile change = project.generate(backfills(golden), h2).orElseThrow();
    assertThat(change.text()).doesNotContain(TemporaryName.of(""));
    if (!Files.readString(golden.resolve("change.sql")).startsWith(change.text())) {
      change.write();
      assertThat(project.generate(Map.of(), postgresql(), h2)).isEmpty();
      assertThat(faults(project)).isEmpty();
    }
  }

  private Project project(Path golden) throws IOException {
    return Project.of(folder, Files.readString(golden.resolve("old.sql")))
        .declaring(Files.readString(golden.resolve("new.sql")));
  }

  private static Map<String, String> backfills(Path golden) throws IOException {
    Path file = golden.resolve("backfill.txt");
    if (!Files.exists(file)) {
      return Map.of();
    }
    return Files.readAllLines(file).stream()
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
  }

  @Test
  void withoutADifferenceThereIsNoChange() throws Exception {
    Project project = Project.of(folder, USERS).declaring(USERS);
    assertThat(project.generate(Map.of(), postgresql(), h2)).isEmpty();
  }

  @Test
  void aRequiredColumnWithoutAValueForRowsOfOldIsRefusedWithTheRemedy() throws Exception {
    Project project =
        Project.of(folder, USERS)
            .declaring(
                USERS.replace("name varchar(30)", "name varchar(30),\n kind varchar(5) not null"));
    assertThatThrownBy(() -> project.generate(Map.of(), h2))
        .hasMessageContaining("--backfill 'users.kind=EXPRESSION'");
    assertThat(files()).containsExactly("0001_first.sql");
  }

  @Test
  void aBackfillOfAColumnThatNeedsNoneIsRefused() throws Exception {
    Project project = Project.of(folder, USERS).declaring(USERS);
    assertThatThrownBy(() -> project.generate(Map.of("users.naem", "''"), h2))
        .hasMessageContaining("users.naem");
  }

  @Test
  void aBackfillThatAnEngineDoesNotUnderstandIsRefusedWithTheRemedy() throws Exception {
    Side server = postgresql();
    Project project =
        Project.of(folder, USERS)
            .declaring(
                USERS.replace("name varchar(30)", "name varchar(30),\n kind varchar(5) not null"));
    assertThatThrownBy(
            () -> project.generate(Map.of("users.kind", "split_part(name, ' ', 1)"), server, h2))
        .hasMessageContaining("--backfill 'h2:TABLE.COLUMN=EXPRESSION'");
    assertThatThrownBy(() -> project.generate(Map.of("h2:users.kind", "''"), server, h2))
        .hasMessageContaining("--backfill 'postgresql:users.kind=EXPRESSION'");
  }

  @Test
  void aRequiredColumnIsNotDroppedWithoutAValueForTheWayBack() throws Exception {
    Project project =
        Project.of(folder, USERS.replace("name varchar(30)", "name varchar(30) not null"))
            .declaring(USERS.replace("name varchar(30),", ""));
    assertThatThrownBy(() -> project.generate(Map.of(), h2))
        .hasMessageContaining("--backfill 'users.name=EXPRESSION'");
  }

  @Test
  void aFileWhoseNumberNoOtherCanFollowIsRefusedByName() throws Exception {
    Project project = Project.of(folder, USERS).declaring(USERS.replace("30", "40"));
    Files.writeString(
        folder.resolve("changes/20250101120000_late.sql"),
        "--liquibase formatted sql\n--changeset a:1\nselect 1;\n");
    assertThatThrownBy(() -> project.generate(Map.of(), h2))
        .hasMessageContaining("20250101120000_late.sql")
        .hasMessageContaining("without a gap");
  }

  @Test
  void whatIsDeclaredForPostgresqlAloneIsToldWhereThereIsNone() throws Exception {
    Project project =
        Project.of(folder, USERS)
            .declaring(USERS + ";\n-- dbms:postgresql\ncreate index a on users (lower(name));");
    assertThat(new Generator(List.of(h2)).listUntried(project.changelog()))
        .containsExactly("db/main/schema/all.sql: create index a on users (lower(name))");
  }

  @Test
  void aRenameThatIsNotSaidIsNotGuessed() throws Exception {
    Project project =
        Project.of(folder, USERS).declaring(USERS.replace("name varchar(30)", "title varchar(30)"));
    assertThat(project.generate(Map.of(), h2).orElseThrow().text())
        .contains("add column title", "drop column name")
        .doesNotContain("rename");
  }

  @Test
  void aRenameFromWhatNeverWasIsRefused() throws Exception {
    Project project =
        Project.of(folder, USERS)
            .declaring(
                USERS.replace("name varchar(30),", "title varchar(30), -- renamed from nmae"));
    assertThatThrownBy(() -> project.generate(Map.of(), h2))
        .hasMessageContaining("renamed from nmae");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- renamed from name (ticket 7)",
        "-- renamed from: name",
        "-- renamed from name.",
        "-- once renamed from name",
        "-- renamed from name -- renamed from id"
      })
  void aRenameWithOtherWordsIsRefusedWithItsForm(String words) throws Exception {
    Project project =
        Project.of(folder, USERS)
            .declaring(USERS.replace("name varchar(30),", "title varchar(30), " + words));
    assertThatThrownBy(() -> project.generate(Map.of(), h2))
        .hasMessageContaining("db/main/schema/all.sql: '" + words + "'")
        .hasMessageContaining("'-- renamed from NAME'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- renamed from name -- not read: nobody asks",
        "-- not read: nobody asks -- renamed from name"
      })
  void anotherCommentMayStandBesideARename(String words) throws Exception {
    Project project =
        Project.of(folder, USERS)
            .declaring(USERS.replace("name varchar(30),", "title varchar(30), " + words));
    assertThat(project.generate(Map.of(), h2).orElseThrow().text())
        .contains("rename column name to title")
        .doesNotContain("drop column");
  }

  @Test
  void aRenameBesideWhatIsNoColumnIsRefused() throws Exception {
    Project project =
        Project.of(folder, USERS)
            .declaring(
                USERS.replace("name varchar(30),", "title\n varchar(30), -- renamed from name"));
    assertThatThrownBy(() -> project.generate(Map.of(), h2))
        .hasMessageContaining("'-- renamed from' stands beside 'varchar'");
  }

  @Test
  void twoColumnsThatSwapTheirNamesAreRefused() throws Exception {
    String before = USERS.replace("name varchar(30),", "name varchar(30), title varchar(30),");
    Project project =
        Project.of(folder, before)
            .declaring(
                USERS.replace(
                    "name varchar(30),",
                    """
                    title varchar(30), -- renamed from name
                    name varchar(30), -- renamed from title
                    """));
    assertThatThrownBy(() -> project.generate(Map.of(), h2))
        .hasMessageContaining("title and name are declared to have been each other");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "jsonb", "integer", "uuid"})
  void aTypeOfAnotherFamilyNeedsAPostgresql(String type) throws Exception {
    Project project = Project.of(folder, USERS).declaring(USERS.replace("varchar(30)", type));
    assertThatThrownBy(() -> project.generate(Map.of(), h2))
        .hasMessageContaining("needs a PostgreSQL: set DATABASE_URL");
  }

  @Test
  void whatIsDeclaredForTheEmbeddedDatabaseAloneChangesThereAlone() throws Exception {
    String onPostgresql =
        """
        -- dbms:postgresql
        create table moods (
            id bigint not null,
            mood varchar(10) not null,
            tags varchar(10)[]
        );
        """;
    String onH2 = onPostgresql.replace("postgresql", "h2").replace("[]", " array");
    Project project =
        Project.of(folder, onPostgresql + onH2)
            .declaring(
                onPostgresql
                    + onH2.replace("mood varchar(10)", "mood varchar(20)")
                        .replace(",\n    tags varchar(10) array", ""));
    ChangeFile change = project.generate(Map.of(), h2).orElseThrow();
    assertThat(change.text().lines().filter(line -> line.startsWith("--changeset")))
        .containsExactly(
            "--changeset plumbline:0002-1 dbms:h2", "--changeset plumbline:0002-2 dbms:h2");
    change.write();
    assertThat(project.generate(Map.of(), postgresql(), h2)).isEmpty();
  }

  @Test
  void anIndexOfTheEmbeddedDatabaseAloneGoesThereAlone() throws Exception {
    String onPostgresql =
        USERS + ";\n-- dbms:postgresql\ncreate index users_name_idx on users (lower(name));\n";
    Project project =
        Project.of(
                folder, onPostgresql + "-- dbms:h2\ncreate index users_name_idx on users (name);\n")
            .declaring(onPostgresql);
    ChangeFile change = project.generate(Map.of(), h2).orElseThrow();
    assertThat(change.text().lines().filter(line -> line.startsWith("--changeset")))
        .containsExactly("--changeset plumbline:0002-1 dbms:h2");
    change.write();
    assertThat(project.generate(Map.of(), postgresql(), h2)).isEmpty();
  }

  @Test
  void aCheckThatGoesComesBackInTheWordsOfItsChange() throws Exception {
    String check = "constraint users_name_check check (name in ('ada', 'bob') or id > 7)";
    Project project =
        Project.of(
                folder, USERS.replace("constraint users_pkey", check + ",\nconstraint users_pkey"))
            .declaring(USERS);
    assertThat(project.generate(Map.of(), h2).orElseThrow().text())
        .contains("--rollback alter table users add " + check + ";");
  }

  @Test
  void aCheckThatWasChangedOnTheEmbeddedDatabaseAloneCanBeChangedThereAgain() throws Exception {
    String rule = "constraint users_pkey primary key (id), constraint kinds check (id > %d)";
    String checked = USERS.replace("constraint users_pkey primary key (id)", rule);
    Project project = Project.of(folder, checked.formatted(3));

    for (int least : List.of(2, 1)) {
      Project edited = project.declaring(checked.formatted(least));
      edited.generate(Map.of(), h2).orElseThrow().write();
      assertThat(edited.generate(Map.of(), postgresql(), h2)).isEmpty();
    }

    assertThat(faults(project)).isEmpty();
  }

  @Test
  void aCheckWhoseWordsAreNotKnownNeedsAPostgresql() throws Exception {
    Project project =
        Project.of(
                folder,
                USERS.replace("varchar(30)", "varchar(30) constraint c check (name <> 'x')"))
            .declaring(USERS);
    assertThatThrownBy(() -> project.generate(Map.of(), h2))
        .hasMessageContaining("needs a PostgreSQL: set DATABASE_URL");
  }

  @Test
  void aNameThatIsNoPartOfAFileNameIsRefused() {
    assertThatThrownBy(() -> new Request(null, "../x", Map.of()))
        .hasMessageContaining("lower-case letters");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("changes"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
