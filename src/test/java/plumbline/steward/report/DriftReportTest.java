package plumbline.steward.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.dropwizard.jackson.Jackson;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.DatabaseName;
import plumbline.steward.diff.Differ;
import plumbline.steward.diff.Difference;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.Grant;
import plumbline.steward.model.Identity;
import plumbline.steward.model.Index;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Table;
import plumbline.steward.model.Unmodelled;
import plumbline.steward.model.View;
import plumbline.steward.plan.Plan;
import plumbline.steward.plan.Step;
import plumbline.steward.sqlcheck.CheckedStatements;
import plumbline.steward.sqlcheck.DaoMethod;
import plumbline.steward.sqlcheck.StatementFinding;
import plumbline.steward.sqlcheck.StatementRule;

final class DriftReportTest {
  private static final ObjectId USERS = ObjectId.of(Kind.TABLE, "public", "users");
  private static final ObjectId NAME = USERS.sibling(Kind.COLUMN, "name");
  private static final ObjectId INDEX = ObjectId.of(Kind.INDEX, "public", "by_name");
  private static final ObjectId ACTIVE = ObjectId.of(Kind.VIEW, "public", "active");
  private static final ObjectId STEMS =
      ObjectId.of(Kind.TEXT_SEARCH_CONFIGURATION, "public", "stems");
  private static final Change CHANGE = new Change("0002-1", "ada", "db/main/changes/0002_name.sql");

  @Test
  void saysWhichPropertiesDifferSinceWhenWhyAndWhatMendsIt() {
    Catalog found = catalog(table(USERS), column("integer", false));
    Catalog expected = catalog(table(USERS), column("text", true));
    String sql = "alter table public.users\nalter column name type text";

    DriftReport report = report(found, expected, Map.of(), Step.quick(NAME, sql));

    assertThat(report.lines())
        .containsExactly(
            "drift: column public.users.name",
            "  type should be text, is integer",
            "  not null should be true, is false",
            "  since db/main/changes/0002_name.sql::0002-1",
            "  why it matters: values may be refused, or kept otherwise than is meant",
            "  mended by:",
            "    alter table public.users",
            "    alter column name type text;",
            "not in order: 1 difference");
    assertThat(report.findings().get(0).line())
        .isEqualTo(
            "drift: column public.users.name: type should be text, is integer; not null should be"
                + " true, is false; since db/main/changes/0002_name.sql::0002-1; mended by: alter"
                + " table public.users …");
  }

  @Test
  void tellsOfAMissingTableOnceWithAllThatMendsIt() {
    Catalog found = catalog();
    Catalog expected = catalog(table(USERS), column("text", true), index(true));

    DriftReport report =
        report(
            found,
            expected,
            Map.of(),
            Step.quick(USERS, "create table public.users (name text not null)"),
            Step.quick(INDEX, "create index by_name on public.users (name)"));

    assertThat(report.lines())
        .containsExactly(
            "drift: table public.users",
            "  should be there, is missing",
            "  why it matters: whatever names it fails",
            "  mended by:",
            "    create table public.users (name text not null);",
            "    create index by_name on public.users (name);",
            "not in order: 1 difference");
  }

  @Test
  void tellsOfAPartThatIsGoneFromATableThatIsThere() {
    Catalog found = catalog(table(USERS));
    Catalog expected = catalog(table(USERS), column("text", true), index(true));

    assertThat(report(found, expected, Map.of()).findings())
        .extracting(Finding::kind, Finding::object)
        .containsExactly(tuple("column", "public.users.name"), tuple("index", "public.by_name"));
  }

  @Test
  void saysThatAnInvalidIndexIsNotUsed() {
    Catalog found = catalog(table(USERS), index(false));
    Catalog expected = catalog(table(USERS), index(true));

    assertThat(report(found, expected, Map.of()).lines())
        .containsExactly(
            "drift: index public.by_name",
            "  valid should be true, is false",
            "  why it matters: the server does not use it, though each write pays for it",
            "not in order: 1 difference");
  }

  @Test
  void showsOfALongDefinitionTheLineThatDiffers() {
    Catalog found = catalog(view("select id\nfrom users\nwhere active"));
    Catalog expected = catalog(view("select id\nfrom users"));

    assertThat(report(found, expected, Map.of()).findings().get(0).deviations())
        .hasToString("[query line 3 should be nothing, is where active]");
  }

  @Test
  void saysWhoShouldOwnAndUseAnObject() {
    Difference owner = new Difference.OwnerDiffers(USERS, "eve", "ada");
    Difference grants =
        new Difference.GrantsDiffer(
            USERS,
            Set.of(new Grant("bob", "select", true), new Grant("bob", "insert", false)),
            null);
    Difference comment = new Difference.CommentDiffers(USERS, "", "who trades");
    Plan nothing = new Plan("", List.of(), Map.of(), Map.of());

    assertThat(
            new DriftFindings(catalog(), catalog(), nothing, Map.of())
                .of(List.of(owner, grants, comment)))
        .extracting(finding -> finding.code() + " " + finding.deviations())
        .containsExactly(
            "owner-differs [owner should be ada, is eve]",
            "grants-differ [grants should be the server's default, is insert to bob, select to bob"
                + " with grant option]",
            "comment-differs [comment should be who trades, is nothing]");
  }

  @Test
  void offersNoStatementThatLosesRowsWithoutAWordOfIt() {
    DriftReport report =
        report(
            catalog(table(USERS)),
            catalog(),
            Map.of(),
            Step.destructive(USERS, "drop table public.users", ""));

    assertThat(report.lines())
        .containsExactly(
            "drift: table public.users",
            "  should be absent, is there",
            "  why it matters: no change makes it, and one that will make another of its name fails",
            "  mended, with a loss of rows or values (a repair asks for"
                + " AUTO_SCHEMA_DESTRUCTIVE=true), by:",
            "    drop table public.users;",
            "not in order: 1 difference");
    assertThat(report.findings().get(0).line())
        .endsWith(
            "; mended, with a loss of rows or values (a repair asks for"
                + " AUTO_SCHEMA_DESTRUCTIVE=true), by: drop table public.users");
    assertThat(report.findings().get(0).hazards()).containsExactly("destructive");
  }

  @Test
  void saysWhyNothingMendsADifference() {
    Catalog found = catalog();
    Catalog expected = catalog(new Unmodelled(STEMS, "1", ""));

    assertThat(report(found, expected, Map.of(STEMS, "it cannot be written")).lines())
        .containsExactly(
            "drift: text search configuration public.stems",
            "  should be there, is missing",
            "  why it matters: whatever names it fails",
            "  it cannot be written",
            "not in order: 1 difference");
  }

  @Test
  void tellsOfAStatementThatDoesNotFitWithWhatMendsItsColumn() {
    StatementFinding statement =
        new StatementFinding(
            new DaoMethod("plumbline.users.UserDao", "find"),
            StatementRule.RESULT_TYPE,
            "column name",
            "a type that String holds",
            "int4",
            "users",
            "name");
    CheckedStatements checked =
        new CheckedStatements(1, List.of(statement), List.of(), List.of(), Set.of());

    assertThat(
            DriftReport.of(
                    new StatementFindings(
                            DatabaseName.MAIN, List.of(Step.quick(NAME, "alter it")), false)
                        .of(checked))
                .lines())
        .containsExactly(
            "statement: method UserDao.find",
            "  column name: expected a type that String holds, found int4",
            "  why it matters: reading a row fails, or gives another value than is stored",
            "  mended by:",
            "    alter it;",
            "not in order: 1 statement that does not fit");
  }

  @Test
  void isInOrderWhileNothingIsAmiss() {
    DriftReport report =
        DriftReport.of(
            List.of(
                Finding.notModelled(STEMS),
                Finding.unmanaged(ObjectId.databaseWide(Kind.EXTENSION, "hstore")),
                Finding.pending(CHANGE, DatabaseName.MAIN)));

    assertThat(report.inOrder()).isTrue();
    assertThat(report.lines())
        .containsExactly(
            "pending: change db/main/changes/0002_name.sql::0002-1",
            "  should be applied, is pending",
            "  why it matters: the program may ask for what it makes",
            "  run 'db migrate'",
            "unmanaged: extension hstore",
            "not modelled: text search configuration public.stems",
            "in order: 1 pending change, 1 unmanaged object, 1 object not modelled");
    assertThat(DriftReport.of(List.of()).lines()).containsExactly("in order");
  }

  @Test
  void isNeitherInOrderNorNotWhereTheDatabaseIsNewer() {
    DriftReport report = DriftReport.ofNewer(List.of(CHANGE), List.of());

    assertThat(report.inOrder()).isFalse();
    assertThat(report.faults()).isEmpty();
    assertThat(report.lines())
        .containsExactly(
            "warning: change db/main/changes/0002_name.sql::0002-1",
            "  should be known to this build, is applied by a newer one",
            "  why it matters: the database is ahead of this build",
            "  deploy the newer build here too when it is time",
            "not compared, as the database is newer than this build, which does not know 1 of its"
                + " changes; the first is db/main/changes/0002_name.sql::0002-1: use the build that"
                + " applied them (1 warning)");
  }

  @Test
  void isTheSameForPrograms() throws Exception {
    Catalog found = catalog(table(USERS));
    Catalog expected = catalog(table(USERS), column("text", true));

    JsonNode json =
        Jackson.newObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .valueToTree(report(found, expected, Map.of(), Step.quick(NAME, "add it")));

    assertThat(json)
        .isEqualTo(
            Jackson.newObjectMapper()
                .readTree(
                    """
                    {
                      "in_order": false,
                      "not_compared": "",
                      "counts": {
                        "drift": 1, "pending": 0, "statement": 0, "fault": 0, "warning": 0,
                        "unmanaged": 0, "not_modelled": 0
                      },
                      "findings": [{
                        "code": "missing-object",
                        "severity": "drift",
                        "kind": "column",
                        "object": "public.users.name",
                        "deviations": [{"property": "", "expected": "there", "found": "missing"}],
                        "since": {
                          "id": "0002-1", "author": "ada", "file": "db/main/changes/0002_name.sql"
                        },
                        "why": "whatever names it fails",
                        "mending": ["add it"],
                        "hazards": [],
                        "remedy": ""
                      }]
                    }
                    """));
  }

  private static DriftReport report(
      Catalog found, Catalog expected, Map<ObjectId, String> unmended, Step... steps) {
    Plan plan = new Plan("", List.of(steps), Map.of(), unmended);
    return DriftReport.of(
        new DriftFindings(found, expected, plan, Map.of(NAME, CHANGE))
            .of(new Differ(id -> true).compare(found, expected)));
  }

  private static Catalog catalog(SchemaObject... objects) {
    return new Catalog(
        new Catalog.Server("postgresql", "17.5", "ada", "public"),
        Arrays.stream(objects).collect(Collectors.toMap(SchemaObject::id, object -> object)),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        "");
  }

  private static Table table(ObjectId id) {
    return new Table(
        id, false, "", List.of(), "", "", "", "", List.of(), false, false, "default", "");
  }

  private static Column column(String type, boolean notNull) {
    return new Column(
        NAME, type, "", notNull, "", false, Identity.NONE, "", "", -1, List.of(), false, true);
  }

  private static Index index(boolean valid) {
    return new Index(
        INDEX, USERS, "CREATE INDEX by_name ON public.users (name)", valid, null, List.of());
  }

  private static View view(String query) {
    return new View(ACTIVE, query, List.of(), List.of());
  }
}
