package plumbline.steward.expected;

import java.sql.Connection;
import java.sql.SQLException;

/** A PostgreSQL server on which throw-away databases are made. */
public interface ScratchServer {

  /** Connects to the database that the server's address names. */
  Connection connect() throws SQLException;

  /** Connects to another of its databases. */
  Connection connect(String database) throws SQLException;
}
