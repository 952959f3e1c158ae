package plumbline;

import java.sql.Connection;
import java.sql.SQLException;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.expected.ScratchServer;

/** Where throw-away databases are made. For H2, which keeps them in memory, it is never asked. */
public record ScratchAddress(DatabaseAddress address) implements ScratchServer {

  /** The server that the configuration names, or else the one where the database is. */
  static ScratchAddress of(PlumblineConfiguration configuration, DatabaseAddress database) {
    String url = configuration.steward().scratchUrl().reveal();
    if (url.isEmpty()) {
      return new ScratchAddress(database);
    }
    DatabaseAddress address = configuration.database().address(url);
    if (address.engine() != Engine.POSTGRESQL) {
      throw new IllegalArgumentException("steward.scratchUrl must lead to a PostgreSQL server");
    }
    return new ScratchAddress(address);
  }

  @Override
  public Connection connect() throws SQLException {
    return address.connect();
  }

  @Override
  public Connection connect(String database) throws SQLException {
    return address.withDatabase(database).connect();
  }
}
