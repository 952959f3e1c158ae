package plumbline.furnish;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import plumbline.db.DatabaseAddress;
import plumbline.steward.catalog.H2CatalogReader;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.expected.ExpectedSchema;
import plumbline.steward.expected.ScratchDatabases;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.Constraint;

/** The tables that a checkout declares, as a database in memory understands their definitions. */
final class DeclaredTables {
  private final Set<String> names;
  private final Map<String, ReferableTable> referable = new TreeMap<>();

  private DeclaredTables(Catalog catalog) {
    Map<String, Set<String>> columns =
        catalog.objects().values().stream()
            .filter(Column.class::isInstance)
            .map(object -> object.id())
            .collect(
                Collectors.groupingBy(
                    id -> id.table().toLowerCase(Locale.ROOT),
                    Collectors.mapping(
                        id -> id.name().toLowerCase(Locale.ROOT), Collectors.toSet())));
    names = new TreeSet<>(columns.keySet());
    catalog.objects().values().stream()
        .filter(object -> object instanceof Constraint key && isKeyOfWorkspaces(key))
        .map(key -> key.id().table().toLowerCase(Locale.ROOT))
        .forEach(
            table -> referable.put(table, new ReferableTable(table, present(columns.get(table)))));
  }

  private static boolean isKeyOfWorkspaces(Constraint constraint) {
    return constraint.type() == Constraint.Type.PRIMARY_KEY
        && constraint.definition().replace("\"", "").endsWith("(WORKSPACE_ID, ID)");
  }

  private static String present(Set<String> columns) {
    if (columns.contains("is_active")) {
      return " and is_active";
    }
    return columns.contains("deleted_at") ? " and deleted_at is null" : "";
  }

  /** Builds what a checkout declares beside some changelogs. */
  static DeclaredTables read(Path root, List<Changelog> changelogs) throws Exception {
    List<Changelog> own =
        changelogs.stream().map(changelog -> changelog.at(root.resolve(changelog.path()))).toList();
    // In memory no server is asked for throw-away databases.
    ConnectionSource memory = DatabaseAddress.parse("jdbc:h2:mem:")::connect;
    return new DeclaredTables(
        new ExpectedSchema(
                new Changelogs(own, memory),
                memory,
                ScratchDatabases.of(memory, null),
                new H2CatalogReader())
            .asDeclared());
  }

  /** Refuses a name that a table has already. */
  void requireFree(String table) {
    if (names.contains(table)) {
      throw new IllegalArgumentException(
          "the table %s is declared already: nothing is written; choose another name"
              .formatted(table));
    }
  }

  /** A table that others may refer to. */
  Optional<ReferableTable> find(String table) {
    return Optional.ofNullable(referable.get(table));
  }

  /** Why nothing can refer to a table, for people. */
  String whyNoReference(String table) {
    return names.contains(table)
        ? "the table %s cannot be referred to, for its key is not (workspace_id, id)"
            .formatted(table)
        : "no table %s is declared in db/main/schema".formatted(table);
  }
}
