package plumbline.steward.ops;

import java.util.concurrent.Callable;
import plumbline.steward.changelog.DatabaseName;

/** Something failed at one of the databases; the cause tells what. */
public final class DatabaseFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient DatabaseName database;

  DatabaseFailure(DatabaseName database, Throwable cause) {
    super(cause);
    this.database = database;
  }

  /** Does something at a database, and tells which one it was where that fails. */
  public static <R> R at(DatabaseName database, Callable<R> work) throws DatabaseFailure {
    try {
      return work.call();
    } catch (Exception e) {
      throw new DatabaseFailure(database, e);
    }
  }

  DatabaseName database() {
    return database;
  }
}
