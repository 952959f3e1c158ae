package plumbline.steward.expected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.TestDatabase;
import plumbline.TestDatabases;
import plumbline.db.Engine;
import plumbline.steward.changelog.Change;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;

/** What a live database should hold. */
@ParameterizedClass
@EnumSource(Engine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExpectedSchemaTest {
  @Parameter Engine engine;

  private TestDatabases databases;

  @BeforeAll
  void start(TestDatabases databases) {
    this.databases = databases;
  }

  private ObjectId id(Kind kind, String table, String name) {
    String schema = "public";
    return engine == Engine.H2
        ? ObjectId.part(kind, upper(schema), upper(table), upper(name))
        : ObjectId.part(kind, schema, table, name);
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private static void rollback(Schemas schemas, int count) throws Exception {
    schemas
        .applied()
        .session()
        .with(
            Schemas.OURS.get(0),
            liquibase -> {
              liquibase.rollback(count, (String) null);
              return null;
            });
  }

  @Test
  void aMigratedDatabaseIsAsItsChangesBuildIt() throws Exception {
    Schemas schemas = Schemas.of(databases.create(engine), Schemas.OURS);
    schemas.applied().migrate();

    Expectation expectation = schemas.expected().ofApplied();

    assertThat(expectation.unknown()).isEmpty();
    assertThat(expectation.catalog().objects()).hasSizeGreaterThan(100);
    assertThat(schemas.differences(schemas.found(), expectation.catalog())).isEmpty();
  }

  @Test
  void changesThatAreNotAppliedAreNotExpected() throws Exception {
    Schemas schemas = Schemas.of(databases.create(engine), Schemas.OURS);
    schemas.applied().migrate();
    rollback(schemas, 12);

    Catalog expected = schemas.expected().ofApplied().catalog();

    assertThat(schemas.differences(schemas.found(), expected)).isEmpty();
    assertThat(schemas.differences(expected, schemas.expected().ofHead())).isNotEmpty();
  }

  @Test
  void ofADatabaseWithoutChangesNothingIsExpected() throws Exception {
    Schemas schemas = Schemas.of(databases.create(engine), Schemas.OURS);

    Catalog expected = schemas.expected().ofApplied().catalog();

    assertThat(schemas.differences(schemas.found(), expected)).isEmpty();
    assertThat(schemas.found().objects().keySet()).noneMatch(id -> id.kind() == Kind.TABLE);
  }

  @Test
  void changesOfANewerBuildAreToldAndNotBuilt() throws Exception {
    TestDatabase database = databases.create(engine);
    Schemas schemas = Schemas.of(database, Schemas.OURS);
    schemas.applied().migrate();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype)
                    values ('0999-1', 'plumbline', 'db/main/changes/0999_newer.sql', current_timestamp, 999, 'EXECUTED')
                    """));

    Expectation expectation = schemas.expected().ofApplied();

    assertThat(expectation.unknown())
        .containsExactly(new Change("0999-1", "plumbline", "db/main/changes/0999_newer.sql"));
    assertThat(schemas.differences(schemas.found(), expectation.catalog())).isEmpty();
  }

  @Test
  void whatIsExpectedIsBuiltAgainOnlyWhenItIsOtherwise() throws Exception {
    TestDatabase database = databases.create(engine);
    Schemas schemas = Schemas.of(database, Schemas.OURS);
    schemas.applied().migrate();
    AtomicInteger reads = new AtomicInteger();
    ExpectedSchema expected =
        schemas.expected(
            connection -> {
              reads.incrementAndGet();
              return schemas.reader().read(connection);
            });

    Catalog first = expected.ofApplied().catalog();
    assertThat(expected.ofApplied().catalog()).isSameAs(first);
    assertThat(reads).hasValue(1);

    rollback(schemas, 1);
    assertThat(expected.ofApplied().catalog()).isNotSameAs(first);
    assertThat(reads).hasValue(2);
  }

  @Test
  void theChangeThatMadeAlteredOrDroppedAnObjectLastIsKnown() throws Exception {
    Schemas schemas = Schemas.of(databases.create(engine), Schemas.OURS);
    schemas.applied().migrate();

    Origin<Change> origin = schemas.expected().origin();

    assertThat(origin.of(id(Kind.COLUMN, "users", "email")).map(Change::id)).contains("0001-1");
    assertThat(origin.of(id(Kind.COLUMN, "users", "username")).map(Change::id)).contains("0008-3");
    assertThat(origin.of(id(Kind.CONSTRAINT, "users", "users_username_key")).map(Change::id))
        .contains(engine == Engine.H2 ? "0007-3" : "0007-2");
    assertThat(origin.of(id(Kind.CONSTRAINT, "users", "users_username_required")).map(Change::id))
        .isEqualTo(engine == Engine.H2 ? Optional.empty() : Optional.of("0008-4"));
    assertThat(origin.of(id(Kind.COLUMN, "users", "nickname"))).isEmpty();
  }

  @Test
  void anEditedChangeIsRefusedAndNothingIsBuilt() throws Exception {
    TestDatabase database = databases.create(engine);
    Schemas schemas = Schemas.of(database, Schemas.OURS);
    schemas.applied().migrate();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update databasechangelog set md5sum = '9:0123456789abcdef0123456789abcdef' where id = '0001-1'"));

    assertThatIllegalStateException()
        .isThrownBy(() -> schemas.expected().ofApplied())
        .withMessageContaining("0001-1")
        .withMessageContaining("edited");
  }
}
