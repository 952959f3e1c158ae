package plumbline.steward.verify;

import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;

/**
 * What rows have lost.
 *
 * @param of a column, or a table whose rows are gone
 * @param count how many values or rows
 * @param expected one of the values as it was; of rows, their number before
 * @param found what is there instead; empty for nothing
 */
public record Loss(ObjectId of, int count, String expected, String found) {

  /** Whether it is rows that are gone, not values of them. */
  public boolean isOfRows() {
    return of.kind() == Kind.TABLE;
  }

  Loss and(Loss more) {
    return new Loss(of, count + more.count, expected, found);
  }
}
