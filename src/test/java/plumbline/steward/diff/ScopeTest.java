package plumbline.steward.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.model.Extension;
import plumbline.steward.model.Index;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Schema;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Sequence;
import plumbline.steward.model.SequenceOptions;
import plumbline.steward.model.Table;

final class ScopeTest {
  private static final ObjectId USERS = ObjectId.of(Kind.TABLE, "public", "users");
  private static final ObjectId TRACKING = ObjectId.of(Kind.TABLE, "public", "databasechangelog");
  private static final ObjectId OTHERS = ObjectId.of(Kind.TABLE, "reporting", "totals");
  private static final Set<String> NAMES = Set.of("DATABASECHANGELOG");
  private static final Set<ObjectId> LOCK =
      Set.of(
          ObjectId.databaseWide(Kind.SCHEMA, "STEWARD"),
          ObjectId.of(Kind.TABLE, "STEWARD", "MIGRATION_LOCK"));

  @Test
  void managesTheCurrentSchemaByDefault() {
    Catalog found = catalog(table(USERS), table(OTHERS), schema("reporting"), schema("public"));
    Scope scope = new Scope(List.of(), List.of(), NAMES, LOCK);

    assertThat(scope.managed(found, catalog())).accepts(USERS).rejects(OTHERS);
    assertThat(scope.unmanaged(found, catalog()))
        .containsExactly(ObjectId.databaseWide(Kind.SCHEMA, "reporting"), OTHERS);
  }

  @Test
  void leavesTheSchemaThatEveryDatabaseHasToItsAdministrator() {
    Catalog found = catalog(schema("public"), schema("desk"));
    Scope scope = new Scope(List.of(), List.of(), NAMES, LOCK);

    assertThat(scope.managed(found, found)).rejects(schema("public").id());
    assertThat(scope.unmanaged(found, found)).doesNotContain(schema("public").id());
  }

  @Test
  void managesTheSchemasThatAreNamed() {
    Scope scope = new Scope(List.of("reporting"), List.of(), NAMES, LOCK);

    assertThat(scope.managed(catalog(), catalog())).accepts(OTHERS).rejects(USERS);
  }

  @Test
  void managesOfWhatLiesInNoSchemaWhatTheChangesMake() {
    Catalog found = catalog(extension("hstore"), extension("citext"), extension("plpgsql"));
    Catalog expected = catalog(extension("citext"), extension("plpgsql"), extension("gone"));
    Scope scope = new Scope(List.of(), List.of(), NAMES, LOCK);

    assertThat(scope.managed(found, expected))
        .accepts(extension("citext").id(), extension("gone").id())
        .rejects(extension("hstore").id(), extension("plpgsql").id());
    assertThat(scope.unmanaged(found, expected)).containsExactly(extension("hstore").id());
  }

  @Test
  void leavesOutWhatPatternsFitWithAllThatGoesWithIt() {
    ObjectId scratch = ObjectId.of(Kind.TABLE, "public", "tmp_a");
    ObjectId value = scratch.sibling(Kind.DEFAULT, "id");
    ObjectId index = ObjectId.of(Kind.INDEX, "public", "by_a");
    ObjectId sequence = ObjectId.of(Kind.SEQUENCE, "public", "numbers");
    Catalog found =
        catalog(
            table(USERS),
            table(scratch),
            new ColumnDefault(value, "1"),
            new Index(index, scratch, "", true, null, List.of()),
            new Sequence(
                sequence,
                new SequenceOptions("bigint", 1, 1, 1, 9, 1, false),
                false,
                scratch.sibling(Kind.COLUMN, "id")));
    Scope scope = new Scope(List.of(), List.of("public.tmp_?"), NAMES, LOCK);

    assertThat(scope.managed(found, catalog()))
        .accepts(USERS)
        .rejects(scratch, value, index, sequence);
    assertThat(scope.unmanaged(found, catalog())).containsExactly(sequence, scratch);
  }

  @Test
  void leavesOutOneKindWhereAPatternNamesIt() {
    ObjectId view = ObjectId.of(Kind.VIEW, "public", "tmp_v");
    Scope scope = new Scope(List.of(), List.of("view public.tmp*"), NAMES, LOCK);

    ObjectId table = ObjectId.of(Kind.TABLE, "public", "tmp_t");

    assertThat(scope.managed(catalog(table(table), table(view)), catalog()))
        .accepts(table)
        .rejects(view);
  }

  @Test
  void saysNothingOfTheTrackingTables() {
    ObjectId index = ObjectId.of(Kind.INDEX, "public", "by_id");
    Catalog found = catalog(table(TRACKING), new Index(index, TRACKING, "", true, null, List.of()));
    Scope scope = new Scope(List.of(), List.of(), NAMES, LOCK);

    assertThat(scope.managed(found, catalog())).rejects(TRACKING, index);
    assertThat(scope.unmanaged(found, catalog())).isEmpty();
  }

  @Test
  void hidesNothingOfOthersThatIsCalledAsTheTrackingTablesAre() {
    ObjectId elsewhere = ObjectId.of(Kind.TABLE, "reporting", "databasechangelog");
    ObjectId quoted = ObjectId.of(Kind.TABLE, "public", "DataBaseChangeLog");
    ObjectId steward = ObjectId.of(Kind.TABLE, "public", "steward");
    ObjectId lock = ObjectId.of(Kind.TABLE, "STEWARD", "MIGRATION_LOCK");
    Catalog found = catalog(table(elsewhere), table(quoted), table(steward), table(lock));
    Scope scope = new Scope(List.of(), List.of(), NAMES, LOCK);

    assertThat(scope.managed(found, catalog())).accepts(quoted, steward);
    assertThat(scope.unmanaged(found, catalog())).containsExactlyInAnyOrder(lock, elsewhere);
  }

  @Test
  void hidesOnH2WhatTheLockMakesAndNothingElseBesideIt() {
    ObjectId lock = ObjectId.of(Kind.TABLE, "STEWARD", "MIGRATION_LOCK");
    ObjectId tracking = ObjectId.of(Kind.TABLE, "PUBLIC", "DATABASECHANGELOG");
    ObjectId others = ObjectId.of(Kind.TABLE, "STEWARD", "NOTES");
    Catalog found =
        catalog(
            new Catalog.Server("h2", "2.5.252", "SA", "PUBLIC"),
            schema("STEWARD"),
            table(lock),
            table(tracking),
            table(others));
    Scope scope = new Scope(List.of(), List.of(), NAMES, LOCK);

    assertThat(scope.managed(found, catalog())).rejects(lock, tracking);
    assertThat(scope.unmanaged(found, catalog())).containsExactly(others);
  }

  private static Catalog catalog(SchemaObject... objects) {
    return catalog(new Catalog.Server("postgresql", "17.5", "ada", "public"), objects);
  }

  private static Catalog catalog(Catalog.Server server, SchemaObject... objects) {
    return new Catalog(
        server,
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

  private static Schema schema(String name) {
    return new Schema(ObjectId.databaseWide(Kind.SCHEMA, name));
  }

  private static Extension extension(String name) {
    return new Extension(ObjectId.databaseWide(Kind.EXTENSION, name), "public", "1");
  }
}
