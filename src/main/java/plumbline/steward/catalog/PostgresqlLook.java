package plumbline.steward.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGStatement;

/**
 * A transaction that sees one state of the rows of the system catalogs, and in which the server
 * prints all names in full. Closing it leaves the connection as it was.
 */
final class PostgresqlLook implements AutoCloseable {
  private final Connection connection;
  private final CatalogQueries queries;
  private final boolean autoCommit;

  PostgresqlLook(Connection connection, CatalogQueries queries) throws SQLException {
    this.connection = connection;
    this.queries = queries;
    this.autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    set("transaction");
  }

  /** Sets how the server prints, up to the end of this look. */
  void printInFull() throws SQLException {
    set("settings");
  }

  private void set(String settings) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(queries.text(settings));
    }
  }

  /** The server's major version. */
  int version() throws SQLException {
    return connection.getMetaData().getDatabaseMajorVersion();
  }

  /** Reads all rows of a query. */
  void each(String query, PostgresqlRow.Reader reader) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(queries.text(query))) {
      // Planning is half of the work: whoever reads a second time over a connection saves it.
      statement.unwrap(PGStatement.class).setPrepareThreshold(1);
      try (ResultSet rows = statement.executeQuery()) {
        PostgresqlRow row = new PostgresqlRow(rows);
        while (rows.next()) {
          reader.read(row);
        }
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.setAutoCommit(autoCommit);
  }
}
