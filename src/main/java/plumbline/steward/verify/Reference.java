package plumbline.steward.verify;

import java.util.List;
import plumbline.steward.model.ObjectId;

/**
 * A foreign key.
 *
 * @param columns of its own table
 * @param targetColumns the columns of the table that it refers to, in the same order
 */
record Reference(ObjectId target, List<String> columns, List<String> targetColumns) {
  Reference {
    columns = List.copyOf(columns);
    targetColumns = List.copyOf(targetColumns);
  }
}
