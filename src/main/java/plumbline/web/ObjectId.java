package plumbline.web;

/**
 * An id in a path. What is not a number names nothing, so it reads as an id that no row has, and is
 * not found like any other.
 */
public record ObjectId(long value) {
  /** The id of no row. */
  public static final long NOTHING = 0;

  /** Reads a path segment; called by Jersey. */
  public static ObjectId valueOf(String text) {
    try {
      return text.matches("[1-9][0-9]*")
          ? new ObjectId(Long.parseLong(text))
          : new ObjectId(NOTHING);
    } catch (NumberFormatException e) {
      return new ObjectId(NOTHING);
    }
  }
}
