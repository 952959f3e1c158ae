package plumbline.steward.changelog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * Runs work with Liquibase on a connection of its own, without it talking past the log or to other
 * hosts.
 */
public final class ChangelogSession {
  private final ConnectionSource connections;

  public ChangelogSession(ConnectionSource connections) {
    this.connections = connections;
  }

  /** Work with one changelog on one database. */
  @FunctionalInterface
  public interface Work<R> {
    R apply(Liquibase liquibase) throws Exception;
  }

  /** Runs work with a changelog. */
  @SuppressWarnings("try") // The accessor's close() declares nothing narrower than Exception.
  public <R> R with(Changelog changelog, Work<R> work) throws Exception {
    if (changelog.folder().isEmpty()) {
      return with(changelog, new ClassLoaderResourceAccessor(), work);
    }
    try (DirectoryResourceAccessor files =
        new DirectoryResourceAccessor(changelog.folder().get())) {
      return with(changelog, files, work);
    }
  }

  private <R> R with(Changelog changelog, ResourceAccessor files, Work<R> work) throws Exception {
    Map<String, Object> quiet =
        Map.of(
            Scope.Attr.ui.name(),
            new LoggerUIService(),
            Scope.Attr.resourceAccessor.name(),
            files,
            "liquibase.analytics.enabled",
            false);
    return Scope.child(
        quiet,
        () -> {
          try (Database database = open(changelog)) {
            Liquibase liquibase = new Liquibase(changelog.path(), files, database);
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            return work.apply(liquibase);
          }
        });
  }

  private Database open(Changelog changelog) throws SQLException, DatabaseException {
    Connection connection = connections.open();
    try {
      Database database =
          DatabaseFactory.getInstance()
              .findCorrectDatabaseImplementation(new JdbcConnection(connection));
      database.setDatabaseChangeLogTableName(changelog.historyTable());
      database.setDatabaseChangeLogLockTableName(changelog.lockTable());
      return database;
    } catch (DatabaseException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }
}
