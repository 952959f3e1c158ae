package plumbline.steward.sqlcheck;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Checks every statement that the program's DAOs can send against a live database. Each method is
 * called with sample arguments; its statement is prepared and described, never executed, and a
 * sample row of nulls goes through the program's own mappers.
 *
 * <p>On PostgreSQL all rules of {@link StatementRule} run. H2 does not tell the types of parameters
 * nor of generated keys; {@link CheckedStatements#unchecked} says so. On neither can it be seen
 * that an outer join makes a column null, or that a trigger fills one.
 */
public final class StatementCheck {
  private final Jdbi jdbi;
  private final List<Class<?>> daos;
  private final Function<Method, Optional<String>> exemption;

  /**
   * For a database.
   *
   * @param jdbi set up as the program's own
   * @param daos the interfaces of the program's DAOs
   * @param exemption why a method's statement is not for this database; empty for one that is
   */
  public StatementCheck(
      Jdbi jdbi, List<Class<?>> daos, Function<Method, Optional<String>> exemption) {
    this.jdbi = jdbi;
    this.daos = List.copyOf(daos);
    this.exemption = exemption;
  }

  /**
   * Checks all statements on one connection, in transactions that only read and are rolled back.
   *
   * @throws SQLException if the database cannot be asked, or a table is locked for too long
   */
  public CheckedStatements run() throws SQLException {
    try (Handle handle = jdbi.open()) {
      handle.getConfig(SqlStatements.class).setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
      ColumnMappers own = jdbi.getConfig().createCopy().get(ColumnMappers.class);
      handle.getConfig(ColumnMappers.class).register(new NotingMappers(own));
      boolean readOnly = handle.isReadOnly();
      handle.setReadOnly(true);
      try {
        return check(handle);
      } finally {
        handle.setReadOnly(readOnly);
      }
    }
  }

  private CheckedStatements check(Handle handle) throws SQLException {
    Findings findings = new Findings();
    MethodCheck check = new MethodCheck(handle, findings);
    for (Class<?> dao : daos) {
      Object attached = handle.attach(dao);
      for (Method method : methods(dao)) {
        Optional<String> exempt = exemption.apply(method);
        if (exempt.isPresent()) {
          findings.skip(DaoMethod.of(dao, method), exempt.get());
        } else {
          check.check(dao, attached, method);
        }
      }
    }
    return new CheckedStatements(
        check.count(), findings.found(), findings.skipped(), unchecked(handle), findings.read());
  }

  /** Those that the program wrote, in an order that does not change. */
  private static List<Method> methods(Class<?> dao) {
    return Arrays.stream(dao.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> !method.getDeclaringClass().getName().startsWith("org.jdbi."))
        .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toGenericString))
        .toList();
  }

  private static List<String> unchecked(Handle handle) throws SQLException {
    String engine = handle.getConnection().getMetaData().getDatabaseProductName();
    return engine.equals("PostgreSQL")
        ? List.of()
        : List.of(
            "not checked on %s: parameter types".formatted(engine),
            "not checked on %s: types of generated keys".formatted(engine));
  }
}
