package plumbline.steward.drift;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import plumbline.steward.changelog.ConnectionSource;

/** A database of a {@link DriftServer}. */
record DriftDatabase(String name, DataSource dataSource) implements ConnectionSource {

  @Override
  public Connection open() throws SQLException {
    return dataSource.getConnection();
  }
}
