package plumbline.steward.lint;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import liquibase.exception.LiquibaseException;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.changelog.DescribedChange;
import plumbline.steward.changelog.SteppedChanges.Steps;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SqlFile;
import plumbline.steward.model.Table;

/** Looks on while a change is applied, as far as the engine lets it. */
enum Observer {
  /** Sees locks, files and reads. */
  POSTGRESQL {
    @Override
    Effects apply(ConnectionSource database, Steps steps, DescribedChange change, Catalog before)
        throws SQLException, LiquibaseException {
      PostgresqlWitness witness = new PostgresqlWitness();
      if (change.inTransaction()) {
        return steps.apply(change.change(), witness) ? witness.ofTransaction() : Effects.NONE;
      }
      List<ObjectId> tables =
          before.objects().values().stream()
              .filter(object -> object instanceof Table)
              .map(object -> object.id())
              .toList();
      try (LockWatch watch = LockWatch.over(database, tables, witness)) {
        return steps.apply(change.change(), witness)
            ? witness.ofStatements(watch.locks())
            : Effects.NONE;
      }
    }

    @Override
    Set<ObjectId> unindexed(ConnectionSource database) throws SQLException {
      Set<ObjectId> keys = new HashSet<>();
      try (Connection connection = database.open();
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(SqlFile.read("lint/postgresql/unindexed"))) {
        while (rows.next()) {
          keys.add(
              ObjectId.part(
                  Kind.CONSTRAINT,
                  rows.getString("schema"),
                  rows.getString("table"),
                  rows.getString("name")));
        }
      }
      return keys;
    }
  },

  /** Sees no more than what the change makes. */
  H2 {
    @Override
    Effects apply(ConnectionSource database, Steps steps, DescribedChange change, Catalog before)
        throws LiquibaseException {
      steps.apply(change.change());
      return Effects.NONE;
    }

    @Override
    Set<ObjectId> unindexed(ConnectionSource database) {
      return Set.of();
    }
  };

  /**
   * Applies a change.
   *
   * @param before what is there
   * @throws LiquibaseException if the database refuses it
   */
  abstract Effects apply(
      ConnectionSource database, Steps steps, DescribedChange change, Catalog before)
      throws SQLException, LiquibaseException;

  /** The foreign keys that have no index which begins with their columns. */
  abstract Set<ObjectId> unindexed(ConnectionSource database) throws SQLException;
}
