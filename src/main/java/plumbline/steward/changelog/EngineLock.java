package plumbline.steward.changelog;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The lock as one engine gives it. It ends with the connection that holds it, and so with the
 * process that has this connection, however that ends.
 */
sealed interface EngineLock extends AutoCloseable permits PostgresqlLock, H2Lock {

  /** Takes it where it is free. Whoever does not get it has no transaction open afterwards. */
  boolean tryTake() throws SQLException;

  /** Which other connection has it now, for people to read. */
  Optional<String> holder() throws SQLException;

  /** Gives it back; false where it was lost before. */
  boolean release();

  /** Connections for the work under the lock, told from others by the server. */
  ConnectionSource connections();

  /** What works on the server for former holders, for people to read. */
  List<String> leftovers() throws SQLException;

  /** Ends these; refused where this role may not. */
  void endLeftovers() throws SQLException;

  @Override
  void close() throws SQLException;
}
