package plumbline.steward.ops;

/** Tells that a command ran, printed what it found, and that this was not nothing: exit code 2. */
public final class FoundSomething extends RuntimeException {
  public static final int EXIT_CODE = 2;

  private static final long serialVersionUID = 1L;

  public FoundSomething() {
    super("something was found", null, false, false);
  }
}
