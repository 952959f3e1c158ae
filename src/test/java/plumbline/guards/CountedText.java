package plumbline.guards;

/** A text that counts how often a character of it is looked at, and ends what looks too often. */
final class CountedText implements CharSequence {
  private final String text;
  private final long most;
  private long looks;

  CountedText(String text, long most) {
    this.text = text;
    this.most = most;
  }

  /** Somebody looked too often. */
  static final class TooManyLooksException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  long looks() {
    return looks;
  }

  @Override
  public char charAt(int index) {
    if (looks == most) {
      throw new TooManyLooksException();
    }
    looks++;
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
