package plumbline.steward.sqlcheck;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A result of one row whose columns are all null, with the real statement's columns. It notes how
 * they are read.
 */
final class SampleRow implements InvocationHandler {
  private final ResultSetMetaData columns;
  private final List<Reading> readings = new ArrayList<>();
  private boolean read;
  private boolean intoPrimitive;

  SampleRow(ResultSetMetaData columns) {
    this.columns = columns;
  }

  /** The readings so far, in their order. */
  List<Reading> readings() {
    return List.copyOf(readings);
  }

  /** As the program is given it. */
  ResultSet resultSet() {
    return (ResultSet)
        Proxy.newProxyInstance(
            SampleRow.class.getClassLoader(), new Class<?>[] {ResultSet.class}, this);
  }

  /** The sample that a result set is the outside of. */
  static SampleRow behind(ResultSet resultSet) {
    return (SampleRow) Proxy.getInvocationHandler(resultSet);
  }

  /** Lets a mapper read a column; what it makes of null is of no interest. */
  void read(int column, ColumnMapper<?> mapper, boolean primitive, StatementContext context) {
    intoPrimitive = primitive;
    try {
      mapper.map(resultSet(), column, context);
    } catch (SQLException | RuntimeException e) {
      // It asked the driver first: a mapper may refuse the null that it got.
    } finally {
      intoPrimitive = false;
    }
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return method.invoke(this, arguments);
    }
    boolean first = !read;
    return switch (method.getName()) {
      case "next" -> {
        read = true;
        yield first;
      }
      case "wasNull" -> true;
      case "getMetaData" -> columns;
      case "findColumn" -> column(arguments[0]);
      default -> {
        if (method.getName().startsWith("get") && arguments != null) {
          readings.add(new Reading(column(arguments[0]), asked(method, arguments), intoPrimitive));
        }
        yield Nothing.of(method.getReturnType());
      }
    };
  }

  private static Class<?> asked(Method getter, Object[] arguments) {
    return arguments.length > 1 && arguments[1] instanceof Class<?> type
        ? type
        : getter.getReturnType();
  }

  private int column(Object numberOrLabel) throws SQLException {
    if (numberOrLabel instanceof Integer number) {
      return number;
    }
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      if (columns.getColumnLabel(column).equalsIgnoreCase((String) numberOrLabel)) {
        return column;
      }
    }
    throw new SQLException("the result has no column " + numberOrLabel);
  }
}
