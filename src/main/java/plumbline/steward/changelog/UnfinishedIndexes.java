package plumbline.steward.changelog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.change.AbstractSQLChange;
import liquibase.changelog.ChangeSet;
import liquibase.database.DatabaseConnection;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plumbline.steward.model.SqlFile;

/**
 * What PostgreSQL leaves of a {@code create index concurrently} whose migrator was killed: an index
 * that nobody may use, and whose name keeps the change from being run again.
 */
public final class UnfinishedIndexes {
  private static final Logger LOG = LoggerFactory.getLogger(UnfinishedIndexes.class);

  private UnfinishedIndexes() {}

  /** Drops those that a pending change is about to make; nothing on another engine. */
  public static void drop(Liquibase liquibase) throws Exception {
    if (!(liquibase.getDatabase() instanceof PostgresDatabase)) {
      return;
    }
    List<ChangeSet> concurrent =
        liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression()).stream()
            .filter(change -> !change.isRunInTransaction())
            .toList();
    if (concurrent.isEmpty()) {
      return;
    }
    DatabaseConnection connection = liquibase.getDatabase().getConnection();
    connection.commit();
    connection.setAutoCommit(true);
    drop(concurrent, ((JdbcConnection) connection).getUnderlyingConnection());
    connection.setAutoCommit(false);
  }

  private static void drop(List<ChangeSet> pending, Connection connection) throws SQLException {
    try (Statement look = connection.createStatement();
        Statement drop = connection.createStatement();
        ResultSet indexes =
            look.executeQuery(SqlFile.read("changelog/postgresql/unfinished_indexes"))) {
      while (indexes.next()) {
        String name = indexes.getString(1);
        if (pending.stream().anyMatch(change -> speaksOf(change, name))) {
          drop.execute("drop index concurrently if exists " + indexes.getString(2));
          LOG.warn("Dropped the index {}, which a killed migrator had left unfinished", name);
        }
      }
    }
  }

  private static boolean speaksOf(ChangeSet change, String name) {
    Pattern word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b", Pattern.CASE_INSENSITIVE);
    return change.getChanges().stream()
        .filter(AbstractSQLChange.class::isInstance)
        .map(AbstractSQLChange.class::cast)
        .anyMatch(statements -> word.matcher(statements.getSql()).find());
  }
}
