package plumbline.steward.model;

import java.util.List;

/**
 * A table; its columns, constraints and indexes are objects of their own.
 *
 * @param unlogged whether a crash empties it
 * @param partitionKey how it is divided, such as {@code RANGE (day)}; empty for a plain table
 * @param parents the tables it inherits from, in order; for a partition, the one that it is part of
 * @param bound for a partition which rows it takes, such as {@code FOR VALUES IN (1)} or {@code
 *     DEFAULT}
 * @param ofType the composite type that it is made of; empty for most
 * @param accessMethod empty where it is the server's default
 * @param tablespace empty where it is the database's
 * @param options storage parameters, such as {@code fillfactor=70}, sorted
 * @param rowSecurity whether its policies apply
 * @param forcedRowSecurity whether they apply to its owner too
 * @param replicaIdentity {@code default}, {@code nothing}, {@code full}, or the name of an index
 *     after {@code index}
 * @param clusteredOn the index by which CLUSTER orders it; empty for none
 */
public record Table(
    ObjectId id,
    boolean unlogged,
    String partitionKey,
    List<ObjectId> parents,
    String bound,
    String ofType,
    String accessMethod,
    String tablespace,
    List<String> options,
    boolean rowSecurity,
    boolean forcedRowSecurity,
    String replicaIdentity,
    String clusteredOn)
    implements SchemaObject {
  public Table {
    parents = List.copyOf(parents);
    options = List.copyOf(options);
  }

  /** The same under another name. */
  public Table called(ObjectId other) {
    return with(other, parents);
  }

  /** The same with other parents; without any it is no partition. */
  public Table under(List<ObjectId> others) {
    return with(id, others);
  }

  private Table with(ObjectId ownId, List<ObjectId> ownParents) {
    return new Table(
        ownId,
        unlogged,
        partitionKey,
        ownParents,
        ownParents.isEmpty() ? "" : bound,
        ofType,
        accessMethod,
        tablespace,
        options,
        rowSecurity,
        forcedRowSecurity,
        replicaIdentity,
        clusteredOn);
  }

  /** The parents that another table has as well, from the first on: their order counts. */
  public List<ObjectId> parentsSharedWith(Table other) {
    if (!bound.equals(other.bound)) {
      return List.of();
    }
    int shared = 0;
    while (shared < Math.min(parents.size(), other.parents.size())
        && parents.get(shared).equals(other.parents.get(shared))) {
      shared++;
    }
    return parents.subList(0, shared);
  }

  /** Whether it is a part of a partitioned table. */
  public boolean isPartition() {
    return !bound.isEmpty();
  }
}
