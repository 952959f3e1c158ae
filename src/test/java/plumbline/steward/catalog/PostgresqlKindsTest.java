package plumbline.steward.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import plumbline.TestDatabases;
import plumbline.steward.model.Attribute;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.model.CompositeType;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.DefaultPrivileges;
import plumbline.steward.model.Defined;
import plumbline.steward.model.Domain;
import plumbline.steward.model.EnumType;
import plumbline.steward.model.Extension;
import plumbline.steward.model.Grant;
import plumbline.steward.model.Identity;
import plumbline.steward.model.Index;
import plumbline.steward.model.Kind;
import plumbline.steward.model.MaterializedView;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Policy;
import plumbline.steward.model.Routine;
import plumbline.steward.model.Rule;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Sequence;
import plumbline.steward.model.SequenceOptions;
import plumbline.steward.model.Setting;
import plumbline.steward.model.Table;
import plumbline.steward.model.Trigger;
import plumbline.steward.model.Unmodelled;
import plumbline.steward.model.View;

/** What is read of a database that has every kind of object. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresqlKindsTest {
  private static final int HAS_NULLS_NOT_DISTINCT = 15;
  private static final int NAMES_COLUMNS_ALONE = 16;

  private final TestDatabases databases;
  private Catalog catalog;
  private int version;

  PostgresqlKindsTest(TestDatabases databases) {
    this.databases = databases;
  }

  @BeforeAll
  void read() throws Exception {
    try (CatalogDatabase database = new CatalogDatabase(databases)) {
      database.makeEveryKind();
      catalog = database.read();
      version = database.version();
    }
  }

  @Test
  void thereIsAnObjectOfEveryKindButThoseThatNeedFilesOrOtherServers() {
    Set<Kind> found =
        catalog.objects().keySet().stream().map(ObjectId::kind).collect(Collectors.toSet());
    assertThat(Kind.values())
        .filteredOn(kind -> !found.contains(kind))
        .containsExactly(
            Kind.CONSTANT, Kind.TRANSFORM, Kind.SYNONYM, Kind.SUBSCRIPTION, Kind.SECURITY_LABEL);
  }

  @Test
  void aTableHasItsOptionsAndThoseOfItsToastTable() {
    Table item = object(Table.class, "table app.item");
    assertThat(item.options()).containsExactly("fillfactor=70", "toast.autovacuum_enabled=false");
    assertThat(item.replicaIdentity()).isEqualTo("index item_pkey");
    assertThat(item.clusteredOn()).isEqualTo("item_pkey");
    assertThat(item.rowSecurity()).isTrue();
    assertThat(object(Table.class, "table app.fast"))
        .matches(Table::unlogged)
        .matches(table -> table.replicaIdentity().equals("full"));
    assertThat(object(Table.class, "table app.typed").ofType()).isEqualTo("app.pair");
    assertThat(object(Table.class, "table app.elsewhere").accessMethod()).isEqualTo("heap2");
  }

  @Test
  void whatIsSaidOfTheIndexBehindAKeyIsASetting() {
    assertThat(object(Setting.class, "setting app.fillfactor of index item_pkey").statement())
        .isEqualTo("alter index app.item_pkey set (fillfactor = '80')");
  }

  @Test
  void aPartitionNamesItsParentAndItsBound() {
    assertThat(object(Table.class, "table app.part").partitionKey()).isEqualTo("RANGE (day)");
    Table first = object(Table.class, "table app.part_1");
    assertThat(first.parents()).containsExactly(ObjectId.of(Kind.TABLE, "app", "part"));
    assertThat(first.bound()).isEqualTo("FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')");
    assertThat(object(Table.class, "table app.part_d").bound()).isEqualTo("DEFAULT");
    Table heir = object(Table.class, "table app.child_t");
    assertThat(heir.parents()).containsExactly(ObjectId.of(Kind.TABLE, "app", "parent_t"));
    assertThat(heir.isPartition()).isFalse();
  }

  @Test
  void aColumnHasAllThatMakesIt() {
    assertThat(object(Column.class, "column app.item.c"))
        .isEqualTo(
            new Column(
                ObjectId.part(Kind.COLUMN, "app", "item", "c"),
                "text",
                "pg_catalog.\"C\"",
                false,
                "",
                false,
                Identity.NONE,
                "external",
                "",
                200,
                List.of("n_distinct=5"),
                false,
                true));
    assertThat(object(Column.class, "column app.item.total").generated()).isEqualTo("(id * 2)");
    assertThat(object(Column.class, "column app.fast.a"))
        .matches(Column::notNull)
        .matches(column -> column.compression().equals("pglz"));
    assertThat(object(Column.class, "column app.child_t.a"))
        .matches(Column::inherited)
        .matches(column -> !column.local());
    assertThat(object(Column.class, "column app.item.tags").type()).isEqualTo("app.hstore");
  }

  @Test
  void anIdentityColumnHasItsSequence() {
    SequenceOptions options = new SequenceOptions("bigint", 10, 1, 1, Long.MAX_VALUE, 5, false);
    assertThat(object(Column.class, "column app.owner.id").identity())
        .isEqualTo(new Identity("always", "app.owner_id_seq", options));
    assertThat(names()).doesNotContain("sequence app.owner_id_seq");
  }

  @Test
  void defaultsAreObjectsOfTablesAndViews() {
    assertThat(object(ColumnDefault.class, "default app.item.id").expression())
        .isEqualTo("nextval('app.item_id_seq'::regclass)");
    assertThat(object(ColumnDefault.class, "default app.v.name").expression())
        .isEqualTo("'z'::text");
    assertThat(names()).doesNotContain("default app.item.total");
  }

  @Test
  void constraintsHaveTheirDefinitionWithoutTheirValidity() {
    Constraint reference = object(Constraint.class, "constraint app.item.item_owner_id_fkey");
    assertThat(reference.definition())
        .isEqualTo("FOREIGN KEY (owner_id) REFERENCES app.owner(id) ON DELETE CASCADE DEFERRABLE");
    assertThat(reference.type()).isEqualTo(Constraint.Type.FOREIGN_KEY);
    Constraint unproven = object(Constraint.class, "constraint app.child_t.child_t_b_check");
    assertThat(unproven.validated()).isFalse();
    assertThat(unproven.definition()).isEqualTo("CHECK ((b > 0))");
    assertThat(object(Constraint.class, "constraint app.item.item_ex_excl").type())
        .isEqualTo(Constraint.Type.EXCLUSION);
  }

  @Test
  void whatAParentGivesIsNoObjectButKeysOfPartitionsAre() {
    assertThat(names()).doesNotContain("constraint app.child_t.parent_t_a_check");
    assertThat(names()).doesNotContain("trigger app.part_1.tp");
    assertThat(object(Constraint.class, "constraint app.part_1.part_1_pkey").attachedTo())
        .isEqualTo(ObjectId.part(Kind.CONSTRAINT, "app", "part", "part_pkey"));
    assertThat(object(Index.class, "index app.part_1_v_idx").attachedTo())
        .isEqualTo(ObjectId.of(Kind.INDEX, "app", "part_v"));
  }

  @Test
  void indexesAreThoseThatNoConstraintHas() {
    Index index = object(Index.class, "index app.item_lower");
    assertThat(index.definition())
        .isEqualTo(
            "CREATE INDEX item_lower ON app.item USING btree (lower(c) DESC NULLS LAST)"
                + " INCLUDE (p) WHERE (id > 3)");
    assertThat(index.statistics()).containsExactly("1=50");
    assertThat(index.valid()).isTrue();
    assertThat(object(Index.class, "index app.item_free").definition())
        .endsWith(version < HAS_NULLS_NOT_DISTINCT ? "(m)" : "NULLS NOT DISTINCT");
    assertThat(object(Index.class, "index app.wrong").valid()).isFalse();
    assertThat(object(Index.class, "index app.mv_id").relation())
        .isEqualTo(ObjectId.of(Kind.MATERIALIZED_VIEW, "app", "mv"));
    assertThat(names()).doesNotContain("index app.item_pkey");
  }

  @Test
  void sequencesKnowTheirColumn() {
    assertThat(object(Sequence.class, "sequence app.item_id_seq").ownedBy())
        .isEqualTo(ObjectId.part(Kind.COLUMN, "app", "item", "id"));
    Sequence free = object(Sequence.class, "sequence app.free");
    assertThat(free.ownedBy()).isNull();
    assertThat(free.options())
        .isEqualTo(new SequenceOptions("bigint", 5, 5, 5, Long.MAX_VALUE, 1, true));
  }

  @Test
  void viewsHaveTheirQueryAndColumns() {
    View view = object(View.class, "view app.v2");
    String qualified = version < NAMES_COLUMNS_ALONE ? "v." : "";
    assertThat(view.query())
        .isEqualTo(" SELECT %1$sid,\n    %1$sname,\n    %1$sn\n   FROM app.v".formatted(qualified));
    assertThat(view.columns()).extracting(Attribute::name).containsExactly("id", "name", "n");
    assertThat(view.options()).containsExactly("security_barrier=true");
    assertThat(object(MaterializedView.class, "materialized view app.mv").query())
        .contains("FROM app.item");
  }

  @Test
  void typesHaveTheirParts() {
    assertThat(object(EnumType.class, "enum app.mood").labels())
        .containsExactly("sad", "ok", "happy");
    assertThat(object(CompositeType.class, "composite type app.pair").attributes())
        .containsExactly(
            new Attribute("a", "integer", ""), new Attribute("b", "text", "pg_catalog.\"C\""));
    Domain domain = object(Domain.class, "domain app.positive");
    assertThat(domain.type()).isEqualTo("numeric(10,2)");
    assertThat(domain.defaultExpression()).isEqualTo("1");
    assertThat(domain.notNull()).isTrue();
    assertThat(domain.checks())
        .containsExactly(
            new Domain.Check("pos", "CHECK ((VALUE > (0)::numeric))", true, "must be"));
  }

  @Test
  void routinesAreToldApartByTheTypesOfTheirArguments() {
    Routine function = object(Routine.class, "function app.f(integer, text)");
    assertThat(function.definition())
        .startsWith("CREATE OR REPLACE FUNCTION app.f(a integer, b text DEFAULT 'x'::text)");
    assertThat(function.signature()).isEqualTo("a integer, b text returns integer");
    assertThat(object(Routine.class, "procedure app.p(integer)").signature())
        .isEqualTo("INOUT x integer");
  }

  @Test
  void triggersRulesAndPoliciesSayWhenTheyFire() {
    Trigger trigger = object(Trigger.class, "trigger app.item.t1");
    assertThat(trigger.firing()).isEqualTo("disabled");
    assertThat(trigger.definition())
        .isEqualTo(
            "CREATE TRIGGER t1 BEFORE INSERT ON app.item FOR EACH ROW EXECUTE FUNCTION app.trg()");
    assertThat(object(Rule.class, "rule app.v.r1").firing()).isEqualTo("origin");
    assertThat(object(Rule.class, "rule app.child_t.r2").firing()).isEqualTo("disabled");
    assertThat(object(Policy.class, "policy app.item.pol"))
        .isEqualTo(
            new Policy(
                ObjectId.part(Kind.POLICY, "app", "item", "pol"),
                true,
                "select",
                List.of("public"),
                "(id > 1)",
                ""));
  }

  @Test
  void rareKindsAreKnownByTheStatementThatMakesThem() {
    Map<String, String> statements =
        Map.ofEntries(
            Map.entry("range app.fr", "CREATE TYPE app.fr AS RANGE (subtype = double precision,"),
            Map.entry("base type app.shell", "CREATE TYPE app.shell"),
            Map.entry("aggregate app.agg(integer)", "CREATE AGGREGATE app.agg(integer) ("),
            Map.entry("operator app.===(integer, integer)", "CREATE OPERATOR app.=== (FUNCTION"),
            Map.entry("operator family app.int_ops", "CREATE OPERATOR FAMILY app.int_ops USING"),
            Map.entry("operator class app.int_ops", "CREATE OPERATOR CLASS app.int_ops FOR TYPE"),
            Map.entry("cast app.mood as integer", "CREATE CAST (app.mood AS integer) WITH"),
            Map.entry("collation app.coll", "CREATE COLLATION app.coll (provider = icu, locale"),
            Map.entry("statistics app.st", "CREATE STATISTICS app.st (dependencies) ON"),
            Map.entry("publication pub", "CREATE PUBLICATION pub FOR TABLE ONLY app.item WITH"),
            Map.entry("foreign table app.ft", "CREATE FOREIGN TABLE app.ft (\n    a integer OPT"),
            Map.entry("conversion app.conv", "CREATE CONVERSION app.conv FOR 'LATIN1' TO 'UTF8'"),
            Map.entry("language other", "CREATE PROCEDURAL LANGUAGE other HANDLER"),
            Map.entry("text search parser app.words", "CREATE TEXT SEARCH PARSER app.words ("),
            Map.entry("text search template app.plain", "CREATE TEXT SEARCH TEMPLATE app.plain"),
            Map.entry("text search dictionary app.tsd", "CREATE TEXT SEARCH DICTIONARY app.tsd"),
            Map.entry("access method heap2", "CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER"),
            Map.entry("server srv", "CREATE SERVER srv FOREIGN DATA WRAPPER fdw OPTIONS (host"),
            Map.entry("user mapping postgres on srv", "CREATE USER MAPPING FOR postgres SERVER"));
    statements.forEach(
        (id, statement) ->
            assertThat(object(Defined.class, id).definition()).as(id).startsWith(statement));
    assertThat(object(Defined.class, "event trigger et").definition())
        .endsWith(";\nALTER EVENT TRIGGER et DISABLE");
    assertThat(object(Defined.class, "text search configuration app.tsc").definition())
        .contains("ADD MAPPING FOR word WITH app.tsd");
  }

  @Test
  void optionsThatMayBeSecretsAreNotRead() {
    assertThat(object(Unmodelled.class, "user mapping public on srv").outline())
        .isEqualTo("CREATE USER MAPPING FOR PUBLIC SERVER srv OPTIONS (password …, \"user\" 'u')");
    assertThat(object(Unmodelled.class, "server vault").outline())
        .isEqualTo("CREATE SERVER vault FOREIGN DATA WRAPPER fdw OPTIONS (dsn …, host 'h')");
    assertThat(object(Unmodelled.class, "foreign table app.guarded").outline())
        .contains("a integer OPTIONS (pwd …)", "OPTIONS (sas …, table_name 'z')");
    assertThat(catalog.toString()).doesNotContain("secret");
  }

  @Test
  void anExtensionStandsForItsMembers() {
    assertThat(object(Extension.class, "extension hstore").schema()).isEqualTo("app");
    assertThat(names()).noneMatch(name -> name.contains("hs_concat"));
    assertThat(names()).noneMatch(name -> name.endsWith("app.hstore"));
    assertThat(needed("column app.item.tags")).containsExactly("extension hstore");
  }

  @Test
  void whatARangeBringsAlongIsNoObject() {
    assertThat(names()).noneMatch(name -> name.contains("fr_multirange"));
    assertThat(names()).noneMatch(name -> name.startsWith("function app.fr("));
  }

  @Test
  void whatTheServerBringsAlongIsNoObjectButTheSchemaPublic() {
    assertThat(names()).contains("schema public");
    assertThat(names()).doesNotContain("extension plpgsql", "language plpgsql");
    assertThat(names()).noneMatch(name -> name.contains("pg_") && !name.contains("of "));
    assertThat(names()).noneMatch(name -> name.contains("ours"));
  }

  @Test
  void commentsAreOnObjectsAndOnColumnsThatAreNone() {
    Map<String, String> comments =
        catalog.comments().entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
    assertThat(comments)
        .containsEntry("schema app", "the app")
        .containsEntry("table app.item", "items")
        .containsEntry("column app.item.c", "cc")
        .containsEntry("constraint app.item.c_len", "len")
        .containsEntry("constraint app.item.item_pkey", "pk")
        .containsEntry("index app.item_pkey", "idx")
        .containsEntry("function app.f(integer, text)", "eff")
        .containsEntry("view app.v", "view")
        .containsEntry("column app.v.n", "count")
        .containsEntry("column app.pair.a", "first");
  }

  @Test
  void grantsAreThoseThatAreNotTheDefault() {
    assertThat(grants("table app.item"))
        .contains(
            new Grant("catalog_reader", "select", true), new Grant("postgres", "insert", false));
    assertThat(grants("column app.owner.name"))
        .containsExactly(new Grant("public", "select", false));
    assertThat(grants("function app.f(integer, text)"))
        .containsExactly(new Grant("postgres", "execute", false));
    assertThat(grants("table app.fast"))
        .containsExactly(new Grant("catalog_reader", "select", false));
    assertThat(grants("table app.owner")).isNull();
  }

  @Test
  void defaultPrivilegesAreOfARole() {
    DefaultPrivileges privileges =
        object(DefaultPrivileges.class, "default privileges app.tables of postgres");
    assertThat(privileges.grants()).containsExactly(new Grant("catalog_reader", "select", false));
    assertThat(object(DefaultPrivileges.class, "default privileges functions of catalog_reader"))
        .matches(of -> of.objects().equals("functions"));
  }

  @Test
  void ownersAreOfWhatHasOne() {
    assertThat(catalog.owners())
        .containsEntry(ObjectId.of(Kind.TABLE, "app", "item"), "postgres")
        .doesNotContainKey(ObjectId.part(Kind.COLUMN, "app", "item", "id"))
        .doesNotContainKey(ObjectId.of(Kind.INDEX, "app", "item_lower"));
  }

  @Test
  void dependenciesLeadToTheObjectsThatStandForWhatIsNeeded() {
    assertThat(needed("constraint app.item.item_owner_id_fkey"))
        .containsExactlyInAnyOrder(
            "column app.item.owner_id", "column app.owner.id", "constraint app.owner.owner_pkey");
    assertThat(needed("default app.item.id"))
        .containsExactlyInAnyOrder("column app.item.id", "sequence app.item_id_seq");
    assertThat(needed("sequence app.item_id_seq")).containsExactly("schema app");
    assertThat(needed("column app.item.total")).containsExactly("column app.item.id");
    assertThat(needed("view app.v2")).containsExactlyInAnyOrder("schema app", "view app.v");
    assertThat(needed("table app.part_1"))
        .containsExactlyInAnyOrder("schema app", "table app.part");
    assertThat(needed("column app.item.p")).containsExactly("domain app.positive");
    assertThat(needed("trigger app.item.t1"))
        .containsExactlyInAnyOrder("function app.trg()", "table app.item");
    assertThat(needed("publication pub")).containsExactly("table app.item");
    assertThat(needed("table app.part")).containsExactly("schema app");
  }

  private <T extends SchemaObject> T object(Class<T> type, String name) {
    List<SchemaObject> found =
        catalog.objects().values().stream()
            .filter(object -> object.id().toString().equals(name))
            .toList();
    assertThat(found).as(name).hasSize(1);
    return type.cast(found.get(0));
  }

  private Set<String> names() {
    return texts(catalog.objects().keySet());
  }

  private Set<String> needed(String name) {
    return catalog.dependencies().entrySet().stream()
        .filter(entry -> entry.getKey().toString().equals(name))
        .map(entry -> texts(entry.getValue()))
        .findFirst()
        .orElse(Set.of());
  }

  private Set<Grant> grants(String name) {
    return catalog.grants().entrySet().stream()
        .filter(entry -> entry.getKey().toString().equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static Set<String> texts(Set<ObjectId> ids) {
    return ids.stream().map(ObjectId::toString).collect(Collectors.toSet());
  }
}
