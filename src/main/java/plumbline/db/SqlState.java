package plumbline.db;

import java.sql.SQLException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The five characters by which a database says why it did not carry a statement out. */
public final class SqlState {
  private SqlState() {}

  /** The state; empty where the database was not asked, or did not say. */
  public static String of(UnableToExecuteStatementException failure) {
    return failure.getCause() instanceof SQLException cause && cause.getSQLState() != null
        ? cause.getSQLState()
        : "";
  }
}
