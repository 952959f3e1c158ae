package plumbline.steward.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Grant;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;

/** What one reading has found so far. */
final class H2Findings {
  private static final List<String> ALL_RIGHTS = List.of("SELECT", "INSERT", "UPDATE", "DELETE");

  private final Map<ObjectId, SchemaObject> objects = new TreeMap<>();
  private final Map<ObjectId, String> comments = new TreeMap<>();
  private final Map<ObjectId, Set<Grant>> grants = new TreeMap<>();
  private final Map<ObjectId, Set<ObjectId>> dependencies = new TreeMap<>();

  void add(SchemaObject object, String comment) {
    objects.put(object.id(), object);
    if (!comment.isEmpty()) {
      comments.put(object.id(), comment);
    }
  }

  void needs(ObjectId id, ObjectId other) {
    dependencies.computeIfAbsent(id, any -> new TreeSet<>()).add(other);
  }

  boolean has(ObjectId id) {
    return objects.containsKey(id);
  }

  /** The table or view of a name; null for none that was found. */
  ObjectId findRelation(String schema, String name) {
    return List.of(Kind.TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW, Kind.FOREIGN_TABLE).stream()
        .map(kind -> ObjectId.of(kind, schema, name))
        .filter(this::has)
        .findFirst()
        .orElse(null);
  }

  /** Rights on a table, on a view, or on all of a schema; to be read after those. */
  void right(H2Row row) throws SQLException {
    String schema = row.text("table_schema");
    ObjectId id =
        row.text("table_name").isEmpty()
            ? ObjectId.databaseWide(Kind.SCHEMA, schema)
            : findRelation(schema, row.text("table_name"));
    if (id == null || !has(id)) {
      return;
    }
    String rights = row.text("rights");
    for (String right : rights.equals("ALL") ? ALL_RIGHTS : List.of(rights.split(", ", -1))) {
      grants
          .computeIfAbsent(id, any -> new TreeSet<>())
          .add(new Grant(row.text("grantee"), right, false));
    }
  }

  Catalog catalog(Catalog.Server server) {
    new H2Mentions(objects).forEach(this::needs);
    return new Catalog(server, objects, Map.of(), comments, grants, dependencies, fingerprint());
  }

  private String fingerprint() {
    try {
      byte[] text = (objects + "\n" + comments + "\n" + grants).getBytes(UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
