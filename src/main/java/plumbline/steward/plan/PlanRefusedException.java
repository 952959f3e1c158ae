package plumbline.steward.plan;

/** A plan was not begun, and nothing is changed; the message says what to do. */
public final class PlanRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PlanRefusedException(String message) {
    super(message);
  }
}
