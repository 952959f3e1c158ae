package plumbline.steward.expected;

import java.util.List;
import plumbline.ScratchAddress;
import plumbline.TestDatabase;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.catalog.CatalogReader;
import plumbline.steward.catalog.H2CatalogReader;
import plumbline.steward.catalog.PostgresqlCatalogReader;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.diff.Differ;
import plumbline.steward.diff.Difference;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.ObjectId;

/** A live database, and what is expected of it. */
record Schemas(DatabaseAddress live, List<Changelog> changelogs) {
  static final List<Changelog> OURS = List.of(Changelog.of("main"), Changelog.of("auth"));

  static Schemas of(TestDatabase database, List<Changelog> changelogs) {
    return new Schemas(DatabaseAddress.parse(database.url()), changelogs);
  }

  CatalogReader reader() {
    return live.engine() == Engine.H2 ? new H2CatalogReader() : new PostgresqlCatalogReader();
  }

  Changelogs applied() {
    return new Changelogs(changelogs, live::connect);
  }

  ExpectedSchema expected(CatalogReader reader) throws Exception {
    return new ExpectedSchema(
        applied(),
        live::connect,
        ScratchDatabases.of(live::connect, new ScratchAddress(live)),
        reader);
  }

  ExpectedSchema expected() throws Exception {
    return expected(reader());
  }

  Catalog found() throws Exception {
    try (var connection = live.connect()) {
      return reader().read(connection);
    }
  }

  /** What two catalogs differ in, in the current schema and the tracking tables aside. */
  List<Difference> differences(Catalog found, Catalog expected) {
    String schema = found.server().schema();
    return new Differ(
            id ->
                id.schema().equals(schema)
                    && changelogs.stream().noneMatch(changelog -> tracks(changelog, id)))
        .compare(found, expected);
  }

  private static boolean tracks(Changelog changelog, ObjectId id) {
    String relation = id.table().isEmpty() ? id.name() : id.table();
    return relation.equalsIgnoreCase(changelog.historyTable())
        || relation.equalsIgnoreCase(changelog.lockTable());
  }
}
