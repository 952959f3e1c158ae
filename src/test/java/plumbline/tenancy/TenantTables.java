package plumbline.tenancy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The tables that hold rows of workspaces, by what the live catalog says. */
final class TenantTables {
  private static final String COLUMNS =
      """
      select lower(table_name) as name, lower(column_name) as col from information_schema.columns
      where lower(table_schema) = 'public' and
      """;

  private record Column(String table, String name) {}

  /** By table, the column that names the workspace. */
  private final Map<String, String> workspaceColumns;

  /** Those that the database sets to the current time. */
  private final List<Column> clocks;

  TenantTables(Handle handle) {
    workspaceColumns =
        columns(handle, "lower(column_name) = 'workspace_id'").stream()
            .collect(Collectors.toMap(Column::table, Column::name, (a, b) -> a, TreeMap::new));
    workspaceColumns.put("workspaces", "id");
    clocks =
        columns(handle, "lower(column_default) = 'current_timestamp'").stream()
            .filter(column -> workspaceColumns.containsKey(column.table()))
            .toList();
  }

  private static List<Column> columns(Handle handle, String condition) {
    return handle
        .createQuery(COLUMNS + condition)
        .map((row, context) -> new Column(row.getString("name"), row.getString("col")))
        .list();
  }

  Set<String> names() {
    return workspaceColumns.keySet();
  }

  /** Gives the rows of some workspaces the same times, so that one filling equals the next. */
  void settleClocks(Handle handle, Collection<Long> workspaces) {
    for (Column clock : clocks) {
      handle
          .createUpdate(
              "update %s set %s = timestamp with time zone '2026-01-05 08:00:00+00' where %s in (<workspaces>)"
                  .formatted(clock.table(), clock.name(), workspaceColumns.get(clock.table())))
          .bindList("workspaces", List.copyOf(workspaces))
          .execute();
    }
  }

  /** The rows of a workspace as text, by table. Ids are left out: the database draws them. */
  Map<String, List<String>> rows(Handle handle, long workspace) {
    return names().stream()
        .collect(Collectors.toMap(table -> table, table -> rows(handle, table, workspace)));
  }

  private List<String> rows(Handle handle, String table, long workspace) {
    return handle
        .createQuery(
            "select * from %s where %s = :workspace".formatted(table, workspaceColumns.get(table)))
        .bind("workspace", workspace)
        .mapToMap()
        .stream()
        .map(TenantTables::text)
        .sorted()
        .toList();
  }

  private static String text(Map<String, Object> row) {
    Map<String, Object> lasting = new TreeMap<>(row);
    lasting.remove("id");
    lasting.replaceAll(
        (column, value) -> value instanceof byte[] bytes ? new String(bytes, UTF_8) : value);
    return lasting.toString();
  }
}
