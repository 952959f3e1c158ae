package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import plumbline.db.Engine;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.expected.DeclaredModel;
import plumbline.steward.expected.DeclaredStatement;

/**
 * What holds for every table that the changes make, those of rooms to come too. PostgreSQL's
 * catalog tells it; H2 is built by the same changes, and adds indexes with names of its own to
 * foreign keys whose columns no index has exactly.
 */
@Tag("postgresql")
@OnPostgresqlOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SchemaRulesTest {
  private static final String TENANTS =
      """
      with tenants as (
        select attrelid as id, attnum as workspace_column from pg_attribute
        join pg_class on pg_class.oid = attrelid
        where attname = 'workspace_id' and relkind = 'r' and relnamespace = 'public'::regnamespace
          -- The room of tokens refers to no other, so that it can live elsewhere.
          and relname <> 'api_keys'
      )
      """;

  private OwnDesk own;

  @BeforeAll
  void start(TestDatabases databases) {
    own = OwnDesk.start(databases, Engine.POSTGRESQL);
  }

  @AfterAll
  void close() throws Exception {
    own.close();
  }

  private List<String> list(String query) {
    return own.desk()
        .jdbi()
        .withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
  }

  /**
   * What breaks a rule, each with the file in which that is mended.
   *
   * @param query for texts that begin with a table's name, and a colon where more follows
   */
  private List<String> offences(String query) throws Exception {
    List<DeclaredStatement> declared =
        DeclaredModel.of(List.of(Changelog.of("main"), Changelog.of("auth"))).statements();
    return list(query).stream()
        .map(offence -> file(declared, offence.replaceFirst(":.*", "")) + ": " + offence)
        .toList();
  }

  private static String file(List<DeclaredStatement> declared, String table) {
    return declared.stream()
        .filter(statement -> statement.bare().startsWith("create table %s (".formatted(table)))
        .map(DeclaredStatement::file)
        .findFirst()
        .orElse("declared nowhere");
  }

  @Test
  void whatBreaksARuleIsToldWithItsFile() throws Exception {
    assertThat(offences("select 'sessions: a' union all select 'bots' order by 1"))
        .containsExactly("db/main/schema/bots.sql: bots", "db/auth/schema/auth.sql: sessions: a");
  }

  @Test
  void everyForeignKeyHasAnIndexThatStartsWithItsColumns() throws Exception {
    assertThat(
            offences(
                """
                select conrelid::regclass || ': ' || conname from pg_constraint c
                where contype = 'f' and not exists (
                  select 1 from pg_index i
                  where i.indrelid = c.conrelid and i.indpred is null and i.indisvalid
                    and c.conkey <@ array(
                      select key from unnest(i.indkey) with ordinality as keys(key, position)
                      where position <= cardinality(c.conkey)))
                """))
        .isEmpty();
  }

  @Test
  void everyTableOfAWorkspaceHasTheWorkspaceInItsKey() throws Exception {
    assertThat(list(TENANTS + "select id::regclass::text from tenants")).hasSizeGreaterThan(10);
    assertThat(
            offences(
                TENANTS
                    + """
                    select id::regclass::text from tenants
                    where not exists (
                      select 1 from pg_constraint
                      where contype = 'p' and conrelid = id and conkey[1] = workspace_column
                        and cardinality(conkey) = 2)
                    """))
        .isEmpty();
  }

  @Test
  void noReferenceBetweenTablesOfAWorkspaceLeavesIt() throws Exception {
    assertThat(
            offences(
                TENANTS
                    + """
                    select conrelid::regclass || ': ' || conname from pg_constraint
                    join tenants here on here.id = conrelid
                    join tenants there on there.id = confrelid
                    where contype = 'f'
                      and confkey[array_position(conkey, here.workspace_column)] is distinct from there.workspace_column
                    """))
        .isEmpty();
  }

  @Test
  void aReferenceToAPersonIsOneToAMember() throws Exception {
    assertThat(
            offences(
                TENANTS
                    + """
                    select conrelid::regclass || ': ' || conname from pg_constraint
                    join tenants on id = conrelid
                    where contype = 'f' and confrelid = 'users'::regclass
                      -- Being a member is what makes somebody one.
                      and conname <> 'memberships_user_id_fkey'
                    """))
        .isEmpty();
  }

  @Test
  void everyConstraintAndIndexHasANameOfOurs() throws Exception {
    assertThat(
            offences(
                """
                select conrelid::regclass || ': ' || conname from pg_constraint
                where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f', 'c')
                  and conrelid::regclass::text !~ 'databasechangelog'
                  and conname !~ ('^' || (select relname from pg_class where oid = conrelid)
                                  || '_(pkey|[a-z_]+_(key|fkey|check))$')
                union all
                select relname || ': ' || indexrelid::regclass from pg_index
                join pg_class on pg_class.oid = indrelid and relnamespace = 'public'::regnamespace
                where relname !~ 'databasechangelog'
                  and indexrelid::regclass::text !~ ('^' || relname || '_(pkey|[a-z_]+_(key|idx))$')
                """))
        .isEmpty();
  }
}
