package plumbline.steward.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection that counts its statements and lets something happen before one of them. */
final class InterruptedConnection {
  private static final Set<String> OPEN_STATEMENTS = Set.of("createStatement", "prepareStatement");

  private final Connection connection;
  private final AtomicInteger statements = new AtomicInteger();
  private final Interruption interruption;

  /** What happens before a statement. */
  @FunctionalInterface
  interface Interruption {
    void before(int statement) throws SQLException;
  }

  InterruptedConnection(Connection connection, Interruption interruption) {
    this.connection = connection;
    this.interruption = interruption;
  }

  /** How many statements there were. */
  int statements() {
    return statements.get();
  }

  Connection connection() {
    return (Connection)
        Proxy.newProxyInstance(
            InterruptedConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (OPEN_STATEMENTS.contains(method.getName())) {
                interruption.before(statements.incrementAndGet());
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
