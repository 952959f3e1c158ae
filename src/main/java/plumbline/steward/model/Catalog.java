package plumbline.steward.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a reader found in one database at one moment.
 *
 * @param server which server that was
 * @param objects all objects; a table's columns in their order
 * @param owners who owns what; objects that have no owner of their own are not in it
 * @param comments what is said about what
 * @param grants who may do what with what, the owner included; objects whose rights are the
 *     server's default are not in it
 * @param dependencies which objects an object needs, directly
 * @param fingerprint the same for two catalogs of one database between which no DDL ran
 */
public record Catalog(
    Server server,
    Map<ObjectId, SchemaObject> objects,
    Map<ObjectId, String> owners,
    Map<ObjectId, String> comments,
    Map<ObjectId, Set<Grant>> grants,
    Map<ObjectId, Set<ObjectId>> dependencies,
    String fingerprint) {
  private static final List<Kind> TABLE_LIKE =
      List.of(Kind.TABLE, Kind.FOREIGN_TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW);

  public Catalog {
    objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
    owners = Map.copyOf(owners);
    comments = Map.copyOf(comments);
    grants = Map.copyOf(grants);
    dependencies = Map.copyOf(dependencies);
  }

  /** The table or view that an object is a part of, an index on, or a setting of. */
  public Optional<ObjectId> tableOf(SchemaObject object) {
    if (object instanceof Index index) {
      return Optional.of(index.relation());
    }
    if (object instanceof Setting setting) {
      return setting.about().stream()
          .filter(objects::containsKey)
          .map(objects::get)
          .flatMap(whole -> tableLike(whole).or(() -> tableOf(whole)).stream())
          .findFirst();
    }
    ObjectId id = object.id();
    return id.kind().isPartOfTable()
        ? TABLE_LIKE.stream()
            .map(kind -> ObjectId.of(kind, id.schema(), id.table()))
            .filter(objects::containsKey)
            .findFirst()
        : Optional.empty();
  }

  private static Optional<ObjectId> tableLike(SchemaObject object) {
    return Optional.of(object.id()).filter(id -> TABLE_LIKE.contains(id.kind()));
  }

  /** A table's parents and theirs, the nearest first. */
  public Set<ObjectId> ancestors(Table table) {
    Set<ObjectId> ancestors = new LinkedHashSet<>(table.parents());
    for (ObjectId parent : table.parents()) {
      if (objects.get(parent) instanceof Table above) {
        ancestors.addAll(ancestors(above));
      }
    }
    return ancestors;
  }

  /**
   * What has a comment or grants and is no object of its own, such as a view's column, with the
   * object that it is a part of.
   */
  public Map<ObjectId, ObjectId> looseParts() {
    Map<ObjectId, ObjectId> parts = new TreeMap<>();
    for (Set<ObjectId> named : List.of(comments.keySet(), grants.keySet())) {
      for (ObjectId id : named) {
        if (!objects.containsKey(id)) {
          wholeOf(id).ifPresent(whole -> parts.put(id, whole));
        }
      }
    }
    return parts;
  }

  private Optional<ObjectId> wholeOf(ObjectId part) {
    if (part.kind() == Kind.INDEX) {
      return objects.values().stream()
          .filter(object -> object instanceof Constraint constraint && constraint.hasIndex())
          .map(SchemaObject::id)
          .filter(id -> id.schema().equals(part.schema()) && id.name().equals(part.name()))
          .findFirst();
    }
    return Stream.of(Kind.VIEW, Kind.MATERIALIZED_VIEW, Kind.COMPOSITE_TYPE, Kind.FOREIGN_TABLE)
        .map(kind -> ObjectId.of(kind, part.schema(), part.table()))
        .filter(objects::containsKey)
        .findFirst();
  }

  /**
   * The server that a catalog was read from.
   *
   * @param engine {@code postgresql} or {@code h2}
   * @param version such as {@code 17.5}
   * @param user who read
   * @param schema where names without a schema lead
   */
  public record Server(String engine, String version, String user, String schema) {}
}
