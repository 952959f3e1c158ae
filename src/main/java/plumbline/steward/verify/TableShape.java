package plumbline.steward.verify;

import java.util.List;
import java.util.Map;
import java.util.Set;
import plumbline.steward.model.ObjectId;

/**
 * What is known of a table that is to be given rows.
 *
 * @param unmet those of the references whose table is still to come
 * @param rules the columns that each of its constraints and indexes is about, by its name
 */
record TableShape(
    ObjectId id,
    List<ColumnShape> columns,
    List<Reference> references,
    Set<Reference> unmet,
    Map<String, Set<String>> rules) {
  TableShape {
    columns = List.copyOf(columns);
    references = List.copyOf(references);
    unmet = Set.copyOf(unmet);
    rules = Map.copyOf(rules);
  }
}
