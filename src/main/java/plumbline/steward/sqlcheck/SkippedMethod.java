package plumbline.steward.sqlcheck;

/**
 * A method of which something could not be checked.
 *
 * @param reason what was not checked and why, in one line
 */
public record SkippedMethod(DaoMethod method, String reason) {

  @Override
  public String toString() {
    return method + ": " + reason;
  }
}
