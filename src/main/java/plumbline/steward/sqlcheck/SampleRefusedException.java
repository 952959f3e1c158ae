package plumbline.steward.sqlcheck;

/** A class does not accept the values that its sample was to be made of; the message says why. */
final class SampleRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SampleRefusedException(Class<?> type, Throwable cause) {
    super("no sample of %s can be made: %s".formatted(type.getSimpleName(), cause), cause);
  }
}
