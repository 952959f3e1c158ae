package plumbline;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives {@link TestDatabases}, or the {@link TestServer} that they are on, to whoever has a
 * parameter of that type. The server behind them is started once for all classes that a process
 * runs; a class's databases are dropped when it ends.
 */
public final class DatabaseExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(DatabaseExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == TestDatabases.class || type == TestServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (parameter.getParameter().getType() == TestServer.class) {
      return server(context);
    }
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(TestDatabases.class, type -> databases(context), TestDatabases.class);
  }

  /** What lives as long as the process: the store for it, with databases that are never dropped. */
  static Store session(ExtensionContext context) {
    return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
  }

  /** Databases on the server of this process. */
  static TestDatabases databases(ExtensionContext context) {
    return TestDatabases.on(
        server(context),
        session(context)
            .getOrComputeIfAbsent(MigratedH2.class, type -> new MigratedH2(), MigratedH2.class));
  }

  private static TestServer server(ExtensionContext context) {
    return session(context)
        .getOrComputeIfAbsent(TestServer.class, type -> new TestServer(), TestServer.class);
  }
}
