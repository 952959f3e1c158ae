package plumbline.steward.model;

import java.util.List;

/**
 * An index that no constraint stands for.
 *
 * @param relation the table or materialized view that it is on
 * @param definition the whole {@code CREATE INDEX} statement
 * @param valid false for one whose building failed or is under way
 * @param attachedTo the index of the partitioned parent that it is a part of; null for none
 * @param statistics statistics targets of its expressions, as {@code column number=target}
 */
public record Index(
    ObjectId id,
    ObjectId relation,
    String definition,
    boolean valid,
    ObjectId attachedTo,
    List<String> statistics)
    implements SchemaObject {
  public Index {
    statistics = List.copyOf(statistics);
  }
}
