package plumbline.steward.changelog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;

/** Applies a changelog's changes to a throw-away database one at a time, and takes them back. */
public final class SteppedChanges {
  private final ChangelogSession session;

  /**
   * Changes for one database.
   *
   * @param throwAway nobody else may migrate it
   */
  public SteppedChanges(ConnectionSource throwAway) {
    this.session = new ChangelogSession(throwAway);
  }

  /** Work with the changes of one changelog. */
  @FunctionalInterface
  public interface Work<R> {
    R with(Steps steps) throws Exception;
  }

  /** Runs work with a changelog. */
  public <R> R with(Changelog changelog, Work<R> work) throws Exception {
    return session.with(changelog, liquibase -> work.with(new Steps(liquibase)));
  }

  /** Looks on at a change, on the connection that applies it. */
  public interface Witness {
    /** Right before its first statement. */
    void before(Connection connection) throws SQLException;

    /** Right after its last statement, before they are committed where they are a transaction. */
    void after(Connection connection) throws SQLException;
  }

  /** Has nothing to see. */
  private static final class Nobody implements Witness {
    @Override
    public void before(Connection connection) {}

    @Override
    public void after(Connection connection) {}
  }

  /** The changes of one changelog. */
  public static final class Steps {
    private final Liquibase liquibase;
    private final List<ChangeSet> chosen;
    private final Map<Change, ChangeSet> all = new HashMap<>();

    private Steps(Liquibase liquibase) throws LiquibaseException {
      this.liquibase = liquibase;
      this.chosen = liquibase.getDatabaseChangeLog().getChangeSets();
      chosen.forEach(change -> all.put(Change.of(change), change));
    }

    /**
     * Applies one change.
     *
     * @return whether it was run; a change whose precondition says so is only noted
     * @throws LiquibaseException if the database refuses it; the session is of no use then
     */
    public boolean apply(Change change) throws LiquibaseException {
      return apply(change, new Nobody());
    }

    /** Applies one change before a witness. */
    public boolean apply(Change change, Witness witness) throws LiquibaseException {
      choose(change);
      Listener listener = new Listener(witness);
      liquibase.setChangeExecListener(listener);
      liquibase.update(new Contexts(), new LabelExpression());
      return listener.how == ChangeSet.ExecType.EXECUTED;
    }

    /**
     * Takes back the change that was applied last.
     *
     * @throws LiquibaseException if the database refuses its rollback; the session is of no use
     *     then
     */
    public void takeBack(Change last) throws LiquibaseException {
      choose(last);
      liquibase.rollback(1, (String) null);
    }

    /** Whether a change says how it is taken back, or Liquibase knows it. */
    public boolean hasRollback(Change change) {
      return all.get(change).supportsRollback(liquibase.getDatabase());
    }

    /** The reason that is given beside a change to allow something; empty where it is not. */
    public Optional<String> allowance(Change change, String code) {
      return Allowances.reason(all.get(change).getComments(), code);
    }

    /** Leaves one in the list from which Liquibase takes what it applies and takes back. */
    private void choose(Change change) {
      chosen.clear();
      chosen.add(all.get(change));
    }
  }

  /** Notes what became of a change. */
  private static final class Listener extends AbstractChangeExecListener {
    private final Witness witness;
    private ChangeSet.ExecType how;
    private boolean begun;

    Listener(Witness witness) {
      this.witness = witness;
    }

    @Override
    public void willRun(
        liquibase.change.Change part, ChangeSet change, DatabaseChangeLog log, Database database) {
      if (!begun) {
        begun = true;
        tell(database, witness::before);
      }
    }

    @Override
    public void ran(
        liquibase.change.Change part, ChangeSet change, DatabaseChangeLog log, Database database) {
      List<liquibase.change.Change> parts = change.getChanges();
      if (part == parts.get(parts.size() - 1)) {
        tell(database, witness::after);
      }
    }

    private static void tell(Database database, Sight sight) {
      try {
        sight.of(((JdbcConnection) database.getConnection()).getUnderlyingConnection());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    /** What a witness does. */
    @FunctionalInterface
    private interface Sight {
      void of(Connection connection) throws SQLException;
    }

    @Override
    public void ran(
        ChangeSet change, DatabaseChangeLog log, Database database, ChangeSet.ExecType ran) {
      how = ran;
    }
  }
}
