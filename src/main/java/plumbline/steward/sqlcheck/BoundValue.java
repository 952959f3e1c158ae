package plumbline.steward.sqlcheck;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * A value that the program gave a statement for a parameter.
 *
 * @param setter the driver's method that was called
 * @param arguments what it was called with, the parameter's place first
 */
record BoundValue(Method setter, List<Object> arguments) {

  static BoundValue of(Method setter, Object[] arguments) {
    // Not List.of: the value may be null.
    return new BoundValue(setter, Arrays.asList(arguments.clone()));
  }

  /** The parameter's place, from 1. */
  int place() {
    return (Integer) arguments.get(0);
  }

  /** The value's type, as the driver is told. */
  String type() {
    return setter.getName().equals("setObject") && arguments.get(1) != null
        ? arguments.get(1).getClass().getSimpleName()
        : setter.getParameterTypes()[1].getSimpleName();
  }

  /** Gives it to another statement too. */
  void bindTo(PreparedStatement statement) throws SQLException {
    try {
      setter.invoke(statement, arguments.toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SQLException refusal) {
        throw refusal;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
