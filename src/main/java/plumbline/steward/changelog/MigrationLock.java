package plumbline.steward.changelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;

/**
 * One writer at a time. The lock is held by a connection, so that a killed process leaves nothing
 * that a person must clear: what it left running on the server is ended, and Liquibase's own lock,
 * which would stay, is freed.
 */
public final class MigrationLock {
  /** The schema that it makes on H2, and the table therein. */
  public static final Set<ObjectId> MADE_ON_H2 =
      Set.of(
          ObjectId.databaseWide(Kind.SCHEMA, "STEWARD"),
          ObjectId.of(Kind.TABLE, "STEWARD", "MIGRATION_LOCK"));

  private static final Logger LOG = LoggerFactory.getLogger(MigrationLock.class);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final long BETWEEN_TRIES = 200;

  /** How long the server may take to notice that the last holder has hung up. */
  private static final Duration HANGING_UP = Duration.ofSeconds(2);

  private final ConnectionSource connections;
  private final List<Changelog> changelogs;
  private final Duration longestWait;

  /**
   * The lock of one database's current schema.
   *
   * @param changelogs those whose lock rows are freed
   */
  public MigrationLock(ConnectionSource connections, List<Changelog> changelogs) {
    this(connections, changelogs, LONGEST_WAIT);
  }

  MigrationLock(ConnectionSource connections, List<Changelog> changelogs, Duration longestWait) {
    this.connections = connections;
    this.changelogs = List.copyOf(changelogs);
    this.longestWait = longestWait;
  }

  /** What is done under the lock. */
  @FunctionalInterface
  public interface Work<R> {

    /**
     * Does it.
     *
     * @param connections those to do it on: the next holder waits for their statements, should this
     *     process be killed
     */
    R run(ConnectionSource connections) throws Exception;
  }

  /** Waits for the lock, and does some work while it is held. */
  public <R> R during(Work<R> work) throws Exception {
    Instant deadline = Instant.now().plus(longestWait);
    try (EngineLock lock = open()) {
      take(lock, deadline);
      awaitLeftovers(lock, deadline);
      freeRows();
      R result = work.run(lock.connections());
      if (!lock.release()) {
        throw new IllegalStateException(
            "the connection that held the migration lock was lost meanwhile, so another may have migrated at the same time: look at %s, and run this again"
                .formatted(DatabaseName.of(changelogs).command("current")));
      }
      return result;
    }
  }

  /** Who has the lock now, for people to read. */
  public Optional<String> holder() throws SQLException {
    try (EngineLock lock = open()) {
      return lock.holder();
    }
  }

  private EngineLock open() throws SQLException {
    Connection connection = connections.open();
    try {
      return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
          ? new PostgresqlLock(connection, connections)
          : new H2Lock(connection, connections);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static void take(EngineLock lock, Instant deadline) throws Exception {
    if (lock.tryTake()) {
      return;
    }
    String holder = nameOfHolder(lock);
    LOG.info("Waiting for the migration lock, which {} holds", holder);
    while (!lock.tryTake()) {
      pause(deadline, "the migration lock is held by " + nameOfHolder(lock));
    }
  }

  private static String nameOfHolder(EngineLock lock) throws SQLException {
    return lock.holder().orElse("nobody now");
  }

  private static void awaitLeftovers(EngineLock lock, Instant deadline) throws Exception {
    Instant patience = Instant.now().plus(HANGING_UP);
    boolean ended = false;
    List<String> leftovers = lock.leftovers();
    while (!leftovers.isEmpty()) {
      String still = "the database still works for a killed migrator: " + leftovers;
      if (!ended && Instant.now().isAfter(patience)) {
        end(lock, still);
        ended = true;
      }
      pause(deadline, still);
      leftovers = lock.leftovers();
    }
  }

  private static void end(EngineLock lock, String still) {
    try {
      lock.endLeftovers();
      LOG.warn("Ended a statement: {}", still);
    } catch (SQLException e) {
      LOG.warn("Waiting, as this role may not end it: {}", still);
    }
  }

  private static void pause(Instant deadline, String reason) throws InterruptedException {
    if (Instant.now().isAfter(deadline)) {
      throw new IllegalStateException(
          reason + "; wait until it is done or end it, then run this again");
    }
    Thread.sleep(BETWEEN_TRIES);
  }

  /** Liquibase keeps its lock in a row; whoever left one locked is gone, else we would wait. */
  private void freeRows() throws SQLException {
    try (Connection connection = connections.open()) {
      for (Changelog changelog : changelogs) {
        if (ChangeHistory.exists(connection, changelog.lockTable())) {
          freeRow(connection, changelog.lockTable());
        }
      }
    }
  }

  private static void freeRow(Connection connection, String table) throws SQLException {
    try (Statement look = connection.createStatement();
        ResultSet row = look.executeQuery("select lockedby from " + table + " where locked");
        PreparedStatement free =
            connection.prepareStatement(
                "update " + table + " set locked = false, lockedby = null, lockgranted = null")) {
      if (row.next()) {
        LOG.warn("Freed Liquibase's lock, which {} had left in {}", row.getString(1), table);
        free.executeUpdate();
      }
    }
  }
}
