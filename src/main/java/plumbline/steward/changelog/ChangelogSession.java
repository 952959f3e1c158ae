package plumbline.steward.changelog;

import java.nio.file.Path;
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

  /** Runs work with a changelog from the class path. */
  public <R> R with(Changelog changelog, Work<R> work) throws Exception {
    return with(changelog, changelog.path(), new ClassLoaderResourceAccessor(), work);
  }

  /** Runs work with a changelog file, such as {@code db/main/changelog.yaml} in a checkout. */
  @SuppressWarnings("try") // The accessor's close() declares nothing narrower than Exception.
  public <R> R withFile(Changelog changelog, Path file, Work<R> work) throws Exception {
    Path folder = file.toAbsolutePath().getParent();
    try (DirectoryResourceAccessor files = new DirectoryResourceAccessor(folder)) {
      return with(changelog, file.getFileName().toString(), files, work);
    }
  }

  private <R> R with(Changelog changelog, String path, ResourceAccessor files, Work<R> work)
      throws Exception {
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
            Liquibase liquibase = new Liquibase(path, files, database);
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            return work.apply(liquibase);
          }
        });
  }

  private Database open(Changelog changelog) throws SQLException, DatabaseException {
    Database database =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connections.open()));
    database.setDatabaseChangeLogTableName(changelog.historyTable());
    database.setDatabaseChangeLogLockTableName(changelog.lockTable());
    return database;
  }
}
