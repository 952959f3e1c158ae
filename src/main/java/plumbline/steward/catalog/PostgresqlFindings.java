package plumbline.steward.catalog;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.Grant;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;

/** What one reading has found so far. */
final class PostgresqlFindings {
  private final PostgresqlDependencies dependencies;
  private final Map<ObjectId, SchemaObject> objects = new LinkedHashMap<>();
  private final Map<ObjectId, String> owners = new HashMap<>();
  private final Map<ObjectId, String> comments = new HashMap<>();
  private final Map<ObjectId, Set<Grant>> grants = new HashMap<>();
  private final Map<Address, ObjectId> ids = new HashMap<>();
  private final Map<Address, ObjectId> parts = new HashMap<>();

  /**
   * Nothing yet.
   *
   * @param dependencies to be read before all else
   */
  PostgresqlFindings(PostgresqlDependencies dependencies) {
    this.dependencies = dependencies;
  }

  /** Whether an object was made on its own, neither with another one nor by an extension. */
  boolean standsAlone(Address object) {
    return dependencies.standsAlone(object);
  }

  void add(Address address, SchemaObject object) {
    objects.put(object.id(), object);
    ids.put(address, object.id());
  }

  /** Adds what has no address of its own. */
  void add(SchemaObject object) {
    objects.put(object.id(), object);
  }

  void addOwned(Address address, SchemaObject object, String owner) {
    add(address, object);
    owners.put(object.id(), owner);
  }

  /** Notes that a column's NOT NULL is an object of its own. */
  void nullable(Address address) {
    objects.computeIfPresent(ids.get(address), (id, column) -> ((Column) column).withoutNotNull());
  }

  /** Notes that an object is kept at another address, too. */
  void alias(Address address, ObjectId id) {
    ids.put(address, id);
  }

  /** Names what has a comment or grants, but is no object of its own. */
  void part(Address address, ObjectId id) {
    parts.put(address, id);
  }

  /** The object that is kept there; null for none that stands alone. */
  ObjectId find(Address address) {
    return ids.get(address);
  }

  /** What can have a comment or grants there; null for nothing of ours. */
  ObjectId findNamed(Address address) {
    return parts.getOrDefault(address, ids.get(address));
  }

  void comment(PostgresqlRow row) throws SQLException {
    ObjectId id = findNamed(row.partAddress());
    if (id != null) {
      comments.put(id, row.text("comment"));
    }
  }

  void grants(ObjectId id, Set<Grant> granted) {
    grants.put(id, granted);
  }

  Catalog catalog(Catalog.Server server, String fingerprint) {
    return new Catalog(
        server, objects, owners, comments, grants, dependencies.between(ids), fingerprint);
  }
}
