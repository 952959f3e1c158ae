package plumbline.db;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/** The two database engines that every statement runs on. */
public enum Engine {
  H2,
  POSTGRESQL;

  /** Under which a Jdbi knows its engine. */
  static final String ATTRIBUTE = "engine";

  /** The engine that a handle speaks to. */
  public static Engine of(Handle handle) {
    return (Engine) handle.getConfig(SqlStatements.class).getAttribute(ATTRIBUTE);
  }
}
