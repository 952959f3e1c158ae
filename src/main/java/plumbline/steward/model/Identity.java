package plumbline.steward.model;

/**
 * How a database numbers a column's rows.
 *
 * @param generation {@code always}, {@code by default}, or empty where it does not
 * @param sequenceName the schema-qualified, quoted name of the sequence behind it; empty where it
 *     does not
 * @param options how it counts; null where it does not
 */
public record Identity(String generation, String sequenceName, SequenceOptions options) {
  public static final Identity NONE = new Identity("", "", null);

  public boolean isPresent() {
    return !generation.isEmpty();
  }
}
