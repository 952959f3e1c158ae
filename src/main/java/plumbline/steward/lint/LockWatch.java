package plumbline.steward.lint;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SqlFile;
import plumbline.steward.verify.Quoted;

/**
 * Finds out for whom a change outside a transaction stands in the way. Its locks are gone as soon
 * as they were there, so a writer is put in its way: a transaction that has written to each table.
 * Where the change comes to wait for it, the locks that it has and wants are read, and the writer
 * lets go. A change that never waits blocks neither readers nor writers.
 */
final class LockWatch implements AutoCloseable {
  private static final long MILLISECONDS_BETWEEN_LOOKS = 5;

  private final Connection writer;
  private final Connection watcher;
  private final PostgresqlWitness witness;
  private final CountDownLatch over = new CountDownLatch(1);
  private final CompletableFuture<Map<ObjectId, LockMode>> seen;

  private LockWatch(Connection writer, Connection watcher, PostgresqlWitness witness) {
    this.writer = writer;
    this.watcher = watcher;
    this.witness = witness;
    this.seen =
        CompletableFuture.supplyAsync(this::watch, task -> new Thread(task, "lock-watch").start());
  }

  /**
   * Begins to watch.
   *
   * @param tables those that are written to
   * @param witness of the change
   */
  static LockWatch over(
      ConnectionSource database, Collection<ObjectId> tables, PostgresqlWitness witness)
      throws SQLException {
    Connection writer = database.open();
    try {
      writer.setAutoCommit(false);
      try (Statement statement = writer.createStatement()) {
        for (ObjectId table : tables) {
          statement.execute(
              "lock table only " + Quoted.table(statement, table) + " in row exclusive mode");
        }
      }
      return new LockWatch(writer, database.open(), witness);
    } catch (SQLException | RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  private Map<ObjectId, LockMode> watch() {
    try (writer) {
      int writing = PostgresqlWitness.process(writer);
      while (!over.await(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
        Integer process = witness.process().getNow(null);
        if (process != null && waits(process, writing)) {
          return PostgresqlWitness.locks(watcher, process, witness.relations());
        }
      }
      return Map.of();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Map.of();
    }
  }

  private boolean waits(int process, int writing) throws SQLException {
    try (PreparedStatement statement =
        watcher.prepareStatement(SqlFile.read("lint/postgresql/waits"))) {
      statement.setInt(1, writing);
      statement.setInt(2, process);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /** The locks that the change had and wanted when it came to wait; none where it did not. */
  Map<ObjectId, LockMode> locks() {
    over.countDown();
    return seen.join();
  }

  @Override
  public void close() throws SQLException {
    over.countDown();
    try (watcher) {
      seen.join();
    }
  }
}
