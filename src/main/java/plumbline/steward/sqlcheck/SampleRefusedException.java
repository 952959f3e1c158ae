package plumbline.steward.sqlcheck;

/** A class does not accept the values that its sample was to be made of. */
final class SampleRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SampleRefusedException(Class<?> type, Exception cause) {
    super("no sample of " + type.getSimpleName() + " can be made", cause);
  }
}
