package plumbline.tenancy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** The tables that hold rows of workspaces, by what the live catalog says. */
final class TenantTables {
  /** What differs from one filling to the next, or changes only beside something else. */
  private static final Set<String> FLEETING = Set.of("id", "created_at", "updated_at");

  private final Map<String, String> workspaceColumns = new TreeMap<>();

  private TenantTables(List<String> withWorkspaceId) {
    withWorkspaceId.forEach(table -> workspaceColumns.put(table, "workspace_id"));
    workspaceColumns.put("workspaces", "id");
  }

  static TenantTables of(Handle handle) {
    return new TenantTables(
        handle
            .createQuery(
                """
                select lower(table_name) from information_schema.columns
                where lower(table_schema) = 'public' and lower(column_name) = 'workspace_id'
                """)
            .mapTo(String.class)
            .list());
  }

  Set<String> names() {
    return workspaceColumns.keySet();
  }

  /** The rows of a workspace as text, by table. */
  Map<String, List<String>> rows(Handle handle, long workspace) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    workspaceColumns.forEach(
        (table, column) -> rows.put(table, rows(handle, table, column, workspace)));
    return rows;
  }

  private static List<String> rows(Handle handle, String table, String column, long workspace) {
    return handle
        .createQuery("select * from " + table + " where " + column + " = :workspace")
        .bind("workspace", workspace)
        .mapToMap()
        .map(TenantTables::text)
        .stream()
        .sorted()
        .toList();
  }

  private static String text(Map<String, Object> row) {
    Map<String, Object> lasting = new TreeMap<>(row);
    lasting.keySet().removeAll(FLEETING);
    lasting.replaceAll(
        (column, value) -> value instanceof byte[] bytes ? new String(bytes, UTF_8) : value);
    return lasting.toString();
  }

  /** The tables that have no row of a workspace. */
  Set<String> empty(Handle handle, long workspace) {
    Set<String> empty = new TreeSet<>();
    rows(handle, workspace)
        .forEach(
            (table, rows) -> {
              if (rows.isEmpty()) {
                empty.add(table);
              }
            });
    return empty;
  }
}
