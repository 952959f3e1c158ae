package plumbline.steward.changelog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import plumbline.steward.model.SqlFile;

/**
 * What tells one database from all others, whichever address led there.
 *
 * @param place the server's start and the database on it, or the file
 * @param schema where names without a schema lead
 */
public record DatabaseIdentity(String place, String schema) {

  /** The identity of the database that a connection leads to. */
  public static DatabaseIdentity of(Connection connection) throws SQLException {
    String engine = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SqlFile.read("changelog/" + engine + "/identity"))) {
      row.next();
      return new DatabaseIdentity(row.getString("place"), row.getString("schema"));
    }
  }
}
