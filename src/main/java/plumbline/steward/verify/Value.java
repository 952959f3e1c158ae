package plumbline.steward.verify;

/**
 * What a column of a new row is given.
 *
 * @param text of a value that the database reads; empty for the others
 */
record Value(Kind kind, String text) {
  static final Value DEFAULT = new Value(Kind.DEFAULT, "");
  static final Value NULL = new Value(Kind.NULL, "");

  /** How it is given. */
  enum Kind {
    /** What the column has where a statement says nothing. */
    DEFAULT,
    NULL,
    GIVEN
  }

  static Value given(String text) {
    return new Value(Kind.GIVEN, text);
  }

  boolean isGiven() {
    return kind == Kind.GIVEN;
  }

  /** Its place in an INSERT; a parameter where it is given. */
  String placeholder(String type) {
    return switch (kind) {
      case DEFAULT -> "default";
      case NULL -> "null";
      case GIVEN -> "cast(? as " + type + ")";
    };
  }
}
