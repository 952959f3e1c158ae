package plumbline;

import io.dropwizard.db.DataSourceFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import plumbline.db.DatabaseAddress;
import plumbline.db.DatabaseSettings;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.DatabaseIdentity;
import plumbline.steward.changelog.DatabaseName;

/**
 * A database that the configuration leads to.
 *
 * @param address where it is
 * @param pool the pool of the service's connections to it
 * @param changelogs what makes its schema
 */
record ConfiguredDatabase(
    DatabaseAddress address, DataSourceFactory pool, List<Changelog> changelogs) {
  static final Changelog OF_MAIN = Changelog.of("main");
  static final Changelog OF_AUTH = Changelog.of("auth");

  /** All changelogs of this build, in the order in which they are applied. */
  static final List<Changelog> CHANGELOGS = List.of(OF_MAIN, OF_AUTH);

  static final DatabaseName AUTH = DatabaseName.of(List.of(OF_AUTH));

  /**
   * One database, or where {@code auth} has its own two; the main one is the first and that of
   * {@code auth} the last.
   */
  static List<ConfiguredDatabase> listOf(PlumblineConfiguration configuration) {
    DatabaseSettings main = configuration.database();
    AuthDatabaseSettings auth = configuration.authDatabase();
    return auth.isApart()
        ? List.of(of(main, List.of(OF_MAIN)), of(main, auth))
        : List.of(of(main, CHANGELOGS));
  }

  /**
   * The same list, where it is certain that a database that {@code auth} has to itself is another
   * one: whatever address leads there, one schema would take the tables of the other for strangers.
   *
   * @throws IllegalArgumentException where both are one
   */
  static List<ConfiguredDatabase> distinct(PlumblineConfiguration configuration) {
    List<ConfiguredDatabase> databases = listOf(configuration);
    if (databases.size() > 1 && areOne(databases.get(0).address(), databases.get(1).address())) {
      throw new IllegalArgumentException(
          AUTH.variable() + ": it leads to the main database: name another one, or leave it out");
    }
    return databases;
  }

  private static boolean areOne(DatabaseAddress main, DatabaseAddress auth) {
    if (main.engine() != auth.engine()) {
      return false;
    }
    try (Connection ofMain = main.connect();
        Connection ofAuth = auth.connect()) {
      return DatabaseIdentity.of(ofMain).equals(DatabaseIdentity.of(ofAuth));
    } catch (SQLException e) {
      // One that cannot be reached is told by whoever works with it.
      return false;
    }
  }

  /** What it is called. */
  DatabaseName name() {
    return DatabaseName.of(changelogs);
  }

  /** The one of a name, which there must be. */
  static ConfiguredDatabase of(PlumblineConfiguration configuration, DatabaseName name) {
    return listOf(configuration).stream()
        .filter(database -> database.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static ConfiguredDatabase of(DatabaseSettings main, List<Changelog> changelogs) {
    DatabaseAddress address = main.address();
    return new ConfiguredDatabase(
        address, address.pool(main.minConnections(), main.maxConnections()), changelogs);
  }

  private static ConfiguredDatabase of(DatabaseSettings main, AuthDatabaseSettings auth) {
    DatabaseAddress address = addressOf(main, auth);
    return new ConfiguredDatabase(
        address, address.pool(auth.minConnections(), auth.maxConnections()), List.of(OF_AUTH));
  }

  private static DatabaseAddress addressOf(DatabaseSettings main, AuthDatabaseSettings auth) {
    try {
      return main.address(auth.url().reveal());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(AUTH.variable() + ": " + e.getMessage(), e);
    }
  }
}
