package plumbline.steward.sqlcheck;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.extension.ExtensionMethod;
import org.jdbi.v3.core.mapper.NoSuchMapperException;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.customizer.DefineList;

/**
 * Calls methods of DAOs with samples for arguments, and judges the statements that they want to
 * send.
 */
final class MethodCheck {
  private final Handle handle;
  private final StatementBuilder builder;
  private final Findings findings;
  private final RefusalRules refusals;
  private final ResultRules results;
  private final InsertRules inserts;
  private final RowRules rows;
  private final Set<String> asked = new HashSet<>();

  MethodCheck(Handle handle, Findings findings) {
    TableColumns tables = new TableColumns(handle);
    this.handle = handle;
    this.builder = handle.getStatementBuilder();
    this.findings = findings;
    this.refusals = new RefusalRules(handle, builder, findings);
    this.results = new ResultRules(tables, findings);
    this.inserts = new InsertRules(tables, findings);
    this.rows = new RowRules(findings);
  }

  /** How many different statements were judged. */
  int count() {
    return asked.size();
  }

  /** Checks one method of a DAO that is attached to the handle. */
  void check(Class<?> dao, Object attached, Method method) throws SQLException {
    DaoMethod name = DaoMethod.of(dao, method);
    if (hasDefinedParts(method)) {
      findings.skip(name, "its SQL is made of what it is called with (@Define)");
      return;
    }
    try {
      Object[] arguments =
          Arrays.stream(method.getGenericParameterTypes())
              .map((Type type) -> Samples.of(type))
              .toArray();
      DescribingBuilder describing = new DescribingBuilder(builder);
      handle.setStatementBuilder(describing);
      handle.begin();
      try {
        Throwable failure = call(attached, method, arguments);
        judge(dao, method, describing.sent(), failure);
      } finally {
        handle.rollback();
      }
    } catch (SampleRefusedException e) {
      findings.skip(name, e.getMessage());
    }
  }

  private static boolean hasDefinedParts(Method method) {
    return Arrays.stream(method.getParameters())
        .anyMatch(
            parameter ->
                parameter.isAnnotationPresent(Define.class)
                    || parameter.isAnnotationPresent(DefineList.class));
  }

  /** Calls it and reads all that it returns; returns what it failed with, or null. */
  private static Throwable call(Object attached, Method method, Object[] arguments) {
    try {
      method.setAccessible(true);
      LazyRows.takeAll(method.invoke(attached, arguments));
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    } catch (RuntimeException e) {
      return e;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private void judge(Class<?> dao, Method called, List<SentStatement> sent, Throwable failure)
      throws SQLException {
    for (SentStatement statement : sent) {
      DaoMethod name = DaoMethod.of(dao, sender(statement, called));
      asked.add(name + statement.sql());
      if (statement.refusal().isPresent()) {
        refusals.check(name, statement, statement.refusal().get());
        return;
      }
      results.check(name, statement);
      inserts.check(name, statement);
    }
    if (failure != null) {
      judgeFailure(dao, called, sent, failure);
    }
  }

  private void judgeFailure(
      Class<?> dao, Method called, List<SentStatement> sent, Throwable failure) {
    if (failure instanceof StoppedException stopped) {
      stopped.reason().ifPresent(reason -> findings.skip(DaoMethod.of(dao, called), reason));
      return;
    }
    SentStatement last = sent.isEmpty() ? null : sent.get(sent.size() - 1);
    if (last != null && last.isDescribed()) {
      judgeReading(dao, called, last, failure);
    } else if (failure instanceof NoSuchMapperException) {
      findings.add(
          DaoMethod.of(dao, called),
          StatementRule.UNREADABLE_ROW,
          "result",
          "a mapper for what it returns",
          oneLine(failure));
    } else if (last == null && called.isDefault()) {
      skipOwnCode(DaoMethod.of(dao, called), failure);
    } else {
      findings.add(
          DaoMethod.of(dao, last == null ? called : sender(last, called)),
          StatementRule.NOT_SENT,
          "statement",
          "one that Jdbi sends",
          oneLine(failure));
    }
  }

  private void judgeReading(Class<?> dao, Method called, SentStatement last, Throwable failure) {
    Method sender = sender(last, called);
    boolean began = last.row().filter(row -> !row.readings().isEmpty()).isPresent();
    boolean fromJdbi =
        failure instanceof JdbiException
            || (failure instanceof IllegalArgumentException && last.row().isPresent());
    if (fromJdbi && !began) {
      rows.check(DaoMethod.of(dao, sender), sender, last, oneLine(failure));
    } else {
      skipOwnCode(DaoMethod.of(dao, called), failure);
    }
  }

  private void skipOwnCode(DaoMethod name, Throwable failure) {
    findings.skip(name, "its own code does not accept sample values: " + oneLine(failure));
  }

  private static String oneLine(Throwable failure) {
    String message =
        failure instanceof StatementException ofStatement
            ? ofStatement.getShortMessage()
            : String.valueOf(failure.getMessage());
    return message.replaceAll("\\s+", " ").strip();
  }

  /** The method whose statement it is: one that has code of its own may call others. */
  private static Method sender(SentStatement statement, Method called) {
    ExtensionMethod method = statement.context().getExtensionMethod();
    return method == null ? called : method.getMethod();
  }
}
