package plumbline.steward.lint;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import plumbline.steward.changelog.SteppedChanges.Witness;
import plumbline.steward.lint.Relations.Relation;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SqlFile;

/**
 * Sees what one change does on PostgreSQL, from within: the locks that its transaction holds at its
 * end, and what became of tables and indexes.
 */
final class PostgresqlWitness implements Witness {
  private final CompletableFuture<Integer> process = new CompletableFuture<>();
  private Relations before;
  private Relations after;
  private Map<Long, Long> scansBefore;
  private Map<Long, Long> scansAfter;
  private Map<ObjectId, LockMode> locks;

  @Override
  public void before(Connection connection) throws SQLException {
    before = Relations.read(connection);
    scansBefore = scans(connection);
    process.complete(process(connection));
  }

  @Override
  public void after(Connection connection) throws SQLException {
    locks = locks(connection, process(connection), before);
    after = Relations.read(connection);
    scansAfter = scans(connection);
  }

  /** The server's process that applies the change, once it does. */
  CompletableFuture<Integer> process() {
    return process;
  }

  /** The tables and indexes before the change. */
  Relations relations() {
    return before;
  }

  /** What a transaction did. */
  Effects ofTransaction() {
    return effects(locks, scanned());
  }

  /**
   * What a change outside a transaction did. Which rows it read is not known: the server does not
   * keep that beyond a transaction.
   *
   * @param waited the locks that others had to wait for
   */
  Effects ofStatements(Map<ObjectId, LockMode> waited) {
    return effects(waited, Set.of());
  }

  private Effects effects(Map<ObjectId, LockMode> held, Set<ObjectId> scanned) {
    if (after == null) {
      return Effects.NONE;
    }
    Set<ObjectId> rewritten = new HashSet<>();
    Map<ObjectId, ObjectId> built = new HashMap<>();
    after
        .byNumber()
        .forEach(
            (number, relation) -> {
              Relation was = before.byNumber().get(number);
              if (was == null) {
                before
                    .findTable(relation.indexOf())
                    .ifPresent(table -> built.put(relation.id(), table));
              } else if (was.isTable() && was.file() != relation.file()) {
                rewritten.add(was.id());
              }
            });
    return new Effects(held, rewritten, scanned, built);
  }

  private Set<ObjectId> scanned() {
    Set<ObjectId> scanned = new HashSet<>();
    scansAfter.forEach(
        (number, scans) -> {
          if (scans > scansBefore.getOrDefault(number, 0L)) {
            before.findTable(number).ifPresent(scanned::add);
          }
        });
    return scanned;
  }

  /** The strongest mode in which a process has locked, or waits to lock, each of these tables. */
  static Map<ObjectId, LockMode> locks(Connection connection, int process, Relations of)
      throws SQLException {
    Map<ObjectId, LockMode> locks = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(SqlFile.read("lint/postgresql/locks"))) {
      statement.setInt(1, process);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          LockMode mode = LockMode.of(rows.getString("mode"));
          of.findTable(rows.getLong("relation"))
              .ifPresent(
                  table ->
                      locks.merge(table, mode, (one, two) -> one.compareTo(two) > 0 ? one : two));
        }
      }
    }
    return locks;
  }

  static int process(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static Map<Long, Long> scans(Connection connection) throws SQLException {
    Map<Long, Long> scans = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SqlFile.read("lint/postgresql/scans"))) {
      while (rows.next()) {
        scans.put(rows.getLong("relid"), rows.getLong("seq_scan"));
      }
    }
    return scans;
  }
}
