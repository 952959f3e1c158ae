package plumbline.steward.catalog;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import plumbline.steward.model.DefaultPrivileges;
import plumbline.steward.model.Grant;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;

/** Reads what roles grant on objects that they will make. */
final class PostgresqlDefaultPrivileges {
  private final Map<Address, Entry> entries = new LinkedHashMap<>();

  private record Entry(ObjectId id, String role, String objects, Set<Grant> grants) {}

  void read(PostgresqlRow row) throws SQLException {
    String role = row.text("role");
    String objects = row.text("objects");
    ObjectId id = ObjectId.of(Kind.DEFAULT_PRIVILEGES, row.text("schema"), objects + " of " + role);
    Entry entry =
        entries.computeIfAbsent(
            row.address(), address -> new Entry(id, role, objects, new LinkedHashSet<>()));
    if (!row.isNull("privilege")) {
      entry.grants().add(PostgresqlGrants.grant(row));
    }
  }

  void addTo(PostgresqlFindings findings) {
    entries.forEach(
        (address, entry) ->
            findings.add(
                address,
                new DefaultPrivileges(entry.id(), entry.role(), entry.objects(), entry.grants())));
  }
}
