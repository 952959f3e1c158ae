package plumbline.db;

import java.util.function.Supplier;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Names that the service derives for somebody must not collide, and nobody can be blamed where they
 * do.
 */
public final class DerivedNames {
  private static final String UNIQUE_VIOLATION = "23505";

  private DerivedNames() {}

  /**
   * Runs a transaction, and once more where it met a name that another one committed at the same
   * moment: the second time it sees that name and derives another.
   */
  public static <T> T retryOnce(Supplier<T> transaction) {
    try {
      return transaction.get();
    } catch (UnableToExecuteStatementException e) {
      if (SqlState.of(e).equals(UNIQUE_VIOLATION)) {
        return transaction.get();
      }
      throw e;
    }
  }
}
