package plumbline.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What tells one database from all others, whichever of its addresses led there.
 *
 * @param place the server and the database there, or the file
 * @param schema the schema that names without one stand for; of a file there is one
 */
public record DatabaseIdentity(String place, String schema) {
  private static final String ON_POSTGRESQL =
      """
      select pg_postmaster_start_time() || ' ' || oid, current_schema()
      from pg_database
      where datname = current_database()
      """;

  /** The identity of the database at an address; an H2 file need not be there yet. */
  public static DatabaseIdentity at(DatabaseAddress address) throws SQLException {
    if (address.engine() == Engine.H2) {
      return new DatabaseIdentity(file(address.toString()), "");
    }
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(ON_POSTGRESQL)) {
      rows.next();
      return new DatabaseIdentity(rows.getString(1), rows.getString(2));
    }
  }

  private static String file(String url) {
    String name = url.replaceFirst("^jdbc:h2:(file:)?", "");
    return name.matches("[a-z]+:.*")
        ? url
        : Path.of(name.replaceFirst("^~", System.getProperty("user.home")))
            .toAbsolutePath()
            .normalize()
            .toString();
  }
}
