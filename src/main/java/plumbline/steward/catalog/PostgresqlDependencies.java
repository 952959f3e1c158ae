package plumbline.steward.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;

/** What PostgreSQL notes about who needs whom. */
final class PostgresqlDependencies {
  private final List<Edge> edges = new ArrayList<>();
  private final Map<Address, Address> makers = new HashMap<>();
  private final Map<Address, Address> extensions = new HashMap<>();
  private final Map<Address, Address> columns = new HashMap<>();

  private record Edge(Address dependent, Address needed) {}

  void read(PostgresqlRow row) throws SQLException {
    Address dependent = row.partAddress();
    Address needed =
        new Address(
            row.bigNumber("needed_catalog"),
            row.bigNumber("needed_oid"),
            row.number("needed_part"));
    switch (row.text("type")) {
      case "e" -> extensions.put(dependent, needed);
      case "i" -> makers.put(dependent, needed);
      case "a" -> {
        edges.add(new Edge(dependent, needed));
        if (needed.part() > 0 && needed.catalog() == dependent.catalog()) {
          columns.put(dependent, needed);
        }
      }
      default -> edges.add(new Edge(dependent, needed));
    }
  }

  /** The object or column that an object was made with; null for none. */
  Address maker(Address object) {
    return makers.get(object);
  }

  /** The column that a sequence goes with; null for none. */
  Address owningColumn(Address sequence) {
    return columns.get(sequence);
  }

  /** Whether an object was made on its own, neither with another one nor by an extension. */
  boolean standsAlone(Address object) {
    return !makers.containsKey(object) && !extensions.containsKey(object);
  }

  /** Which objects each object needs, but for those that it is a part of. */
  Map<ObjectId, Set<ObjectId>> between(Map<Address, ObjectId> objects) {
    Map<ObjectId, Set<ObjectId>> dependencies = new HashMap<>();
    for (Edge edge : edges) {
      ObjectId dependent = find(edge.dependent(), objects);
      ObjectId needed = find(edge.needed(), objects);
      if (dependent != null && needed != null && !isImplied(dependent, needed)) {
        dependencies.computeIfAbsent(dependent, id -> new HashSet<>()).add(needed);
      }
    }
    return dependencies;
  }

  /**
   * The object that stands for an address: its own, that of the whole, that of the object that it
   * was made with, or its extension; null for what belongs to the server.
   */
  private ObjectId find(Address address, Map<Address, ObjectId> objects) {
    Address wanted = address;
    while (wanted != null) {
      ObjectId found = objects.getOrDefault(wanted, objects.get(wanted.whole()));
      if (found != null) {
        return found;
      }
      wanted = makerOrExtension(wanted);
    }
    return null;
  }

  private Address makerOrExtension(Address address) {
    Address maker = makers.getOrDefault(address, makers.get(address.whole()));
    return maker == null ? extensions.get(address.whole()) : maker;
  }

  /** A table and its columns go together, and so do a column and the sequence that it owns. */
  private static boolean isImplied(ObjectId dependent, ObjectId needed) {
    boolean isOwned = dependent.kind() == Kind.SEQUENCE && needed.kind() == Kind.COLUMN;
    return dependent.equals(needed)
        || isOwned
        || isColumnOf(dependent, needed)
        || isColumnOf(needed, dependent);
  }

  private static boolean isColumnOf(ObjectId column, ObjectId table) {
    return column.kind() == Kind.COLUMN
        && table.equals(ObjectId.of(Kind.TABLE, column.schema(), column.table()));
  }
}
