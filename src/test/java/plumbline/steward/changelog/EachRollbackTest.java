package plumbline.steward.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.TestDatabase;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;

/** Every change can be taken back, to exactly the schema before it. */
final class EachRollbackTest {

  @ParameterizedTest
  @EnumSource(Engine.class)
  void restoresTheSchemaBeforeIt(Engine engine) throws Exception {
    try (TestDatabases databases = new TestDatabases()) {
      TestDatabase database = databases.create(engine);
      ChangelogSession session =
          new ChangelogSession(DatabaseAddress.parse(database.url())::connect);
      for (Changelog changelog : List.of(Changelog.of("main"), Changelog.of("auth"))) {
        session.with(changelog, liquibase -> upAndDown(liquibase, database));
        session.with(changelog, liquibase -> update(liquibase, Integer.MAX_VALUE));
      }
    }
  }

  private static Void upAndDown(Liquibase liquibase, TestDatabase database) throws Exception {
    Deque<String> before = new ArrayDeque<>();
    int changes = liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression()).size();
    assertThat(changes).isPositive();
    for (int change = 0; change < changes; change++) {
      before.push(schema(database));
      update(liquibase, 1);
      assertThat(schema(database))
          .satisfiesAnyOf(
              after -> assertThat(after).isNotEqualTo(before.peek()),
              after ->
                  assertThat(lastId(liquibase)).as("a change of rows alone").startsWith("0006-"));
    }
    while (!before.isEmpty()) {
      String undone = lastId(liquibase);
      liquibase.rollback(1, (String) null);
      assertThat(schema(database))
          .as("the schema after taking back " + undone)
          .isEqualTo(before.pop());
    }
    return null;
  }

  private static Void update(Liquibase liquibase, int count) throws Exception {
    liquibase.update(count, (String) null);
    return null;
  }

  private static String lastId(Liquibase liquibase) throws Exception {
    var ran = liquibase.getDatabase().getRanChangeSetList();
    return ran.get(ran.size() - 1).getId();
  }

  /** The schema as the engine itself describes it, the tracking tables aside. */
  private static String schema(TestDatabase database) {
    String query = database.engine() == Engine.H2 ? "script nodata" : POSTGRESQL_SCHEMA;
    List<String> lines =
        database.jdbi().withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
    return lines.stream()
        .filter(line -> !line.contains("DATABASECHANGELOG"))
        .map(EachRollbackTest::withoutCounters)
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /** H2 names the sequences of identity columns at random and shows how far they are. */
  private static String withoutCounters(String line) {
    return line.replaceAll("SYSTEM_SEQUENCE_[0-9A-F_]+", "").replaceAll("RESTART WITH \\d+", "");
  }

  private static final String POSTGRESQL_SCHEMA =
      """
      select line from (
        select table_name || '.' || column_name || ' ' || data_type || coalesce(character_maximum_length::text, '')
               || ' ' || is_nullable || ' ' || coalesce(column_default, '') || is_identity as line
        from information_schema.columns where table_schema = 'public'
        union all
        select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated
        from pg_constraint where connamespace = 'public'::regnamespace
        union all
        select indexdef from pg_indexes where schemaname = 'public'
      ) as lines
      where line not like '%databasechangelog%'
      order by line
      """;
}
