package plumbline.steward.sqlcheck;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;

/**
 * A statement that takes its parameters like any other, but is described by the database instead of
 * executed: the database then knows the types of its parameters, as it would if it were executed.
 * Its result is a {@link SampleRow}.
 */
final class DescribedStatement implements InvocationHandler {
  private final PreparedStatement statement;
  private final SentStatement sent;
  private ResultSetMetaData result;

  private DescribedStatement(PreparedStatement statement, SentStatement sent) {
    this.statement = statement;
    this.sent = sent;
  }

  /** Stands in for a statement of a type. */
  static <T extends PreparedStatement> T inPlaceOf(T statement, Class<T> type, SentStatement sent) {
    return type.cast(
        Proxy.newProxyInstance(
            DescribedStatement.class.getClassLoader(),
            new Class<?>[] {type},
            new DescribedStatement(statement, sent)));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    return switch (method.getName()) {
      case "addBatch" -> {
        describe();
        yield null;
      }
      case "execute" -> {
        describe();
        yield result != null;
      }
      case "executeQuery" -> {
        describe();
        yield rows();
      }
      case "executeUpdate" -> {
        describe();
        yield 1;
      }
      case "executeLargeUpdate" -> {
        describe();
        yield 1L;
      }
      case "executeBatch" -> new int[] {1};
      case "executeLargeBatch" -> new long[] {1};
      case "getResultSet" -> rows();
      case "getGeneratedKeys" -> keys();
      case "getUpdateCount" -> 1;
      case "getLargeUpdateCount" -> 1L;
      case "getMoreResults" -> false;
      default -> {
        if (isSetter(method)) {
          sent.bind(BoundValue.of(method, arguments));
        }
        yield delegate(method, arguments);
      }
    };
  }

  private static boolean isSetter(Method method) {
    return method.getName().startsWith("set")
        && method.getParameterCount() > 1
        && method.getParameterTypes()[0] == int.class;
  }

  private Object delegate(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(statement, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private void describe() {
    if (sent.isDescribed()) {
      return;
    }
    try {
      result = statement.getMetaData();
      sent.describe(result);
    } catch (SQLException e) {
      sent.refuse(e);
      throw new StoppedException();
    }
  }

  private ResultSet rows() {
    if (result == null) {
      return null;
    }
    SampleRow row = new SampleRow(result);
    sent.read(row);
    return row.resultSet();
  }

  /** H2 describes generated keys only when there are some. */
  private ResultSet keys() {
    if (result == null) {
      throw new StoppedException();
    }
    return rows();
  }
}
