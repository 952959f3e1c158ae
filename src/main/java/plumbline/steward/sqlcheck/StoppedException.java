package plumbline.steward.sqlcheck;

import java.util.Optional;

/** Ends the call of a DAO's method where nothing more can be learnt of it. */
final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** All is known that can be. */
  StoppedException() {
    super();
  }

  /** Something stays unknown. */
  StoppedException(String reason) {
    super(reason);
  }

  /** Why something stays unknown. */
  Optional<String> reason() {
    return Optional.ofNullable(getMessage());
  }
}
