package plumbline.steward.catalog;

import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import plumbline.steward.model.Grant;

/** Who may do what, where that is not what the server grants anyway, in the server's order. */
final class PostgresqlGrants {
  private final Map<Address, Set<Grant>> granted = new LinkedHashMap<>();
  private final Map<Address, Set<Grant>> initial = new LinkedHashMap<>();

  void read(PostgresqlRow row) throws SQLException {
    Address address = row.partAddress();
    granted.computeIfAbsent(address, object -> new LinkedHashSet<>());
    initial.computeIfAbsent(address, object -> new LinkedHashSet<>());
    (row.flag("initial") ? initial : granted).get(address).add(grant(row));
  }

  static Grant grant(PostgresqlRow row) throws SQLException {
    return new Grant(row.text("grantee"), row.text("privilege"), row.flag("grantable"));
  }

  void addTo(PostgresqlFindings findings) {
    granted.forEach(
        (address, grants) -> {
          var id = findings.findNamed(address);
          if (id != null && !grants.equals(initial.get(address))) {
            findings.grants(id, Collections.unmodifiableSet(grants));
          }
        });
  }
}
