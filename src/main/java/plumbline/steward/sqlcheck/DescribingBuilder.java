package plumbline.steward.sqlcheck;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/** Hands out statements that are described in place of being executed, and keeps what was sent. */
final class DescribingBuilder implements StatementBuilder {
  /** A method that sends more than that has a loop that waits for something. */
  private static final int MOST = 1_000;

  private final StatementBuilder own;
  private final List<SentStatement> sent = new ArrayList<>();

  DescribingBuilder(StatementBuilder own) {
    this.own = own;
  }

  /** What was sent, in its order. */
  List<SentStatement> sent() {
    return List.copyOf(sent);
  }

  @Override
  public Statement create(Connection connection, StatementContext context) {
    throw new StoppedException("a script is sent without being prepared");
  }

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context) {
    return describing(
        sql, context, PreparedStatement.class, () -> own.create(connection, sql, context));
  }

  @Override
  public CallableStatement createCall(Connection connection, String sql, StatementContext context) {
    return describing(
        sql, context, CallableStatement.class, () -> own.createCall(connection, sql, context));
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    statement.close();
  }

  /** Prepares a statement. */
  @FunctionalInterface
  private interface Preparation<T> {
    T prepare() throws SQLException;
  }

  private <T extends PreparedStatement> T describing(
      String sql, StatementContext context, Class<T> type, Preparation<T> preparation) {
    if (sent.size() >= MOST) {
      throw new StoppedException("it sends more than " + MOST + " statements");
    }
    SentStatement statement = new SentStatement(sql, context);
    sent.add(statement);
    try {
      return DescribedStatement.inPlaceOf(preparation.prepare(), type, statement);
    } catch (SQLException e) {
      statement.refuse(e);
      throw new StoppedException();
    }
  }
}
