package plumbline.steward.sqlcheck;

import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementBuilder;

/**
 * Why the database does not prepare a statement. Where it would without the types of the
 * parameters' values, each value is tried alone, to tell which one it is.
 */
final class RefusalRules {
  private final Handle handle;
  private final StatementBuilder builder;
  private final Findings findings;

  RefusalRules(Handle handle, StatementBuilder builder, Findings findings) {
    this.handle = handle;
    this.builder = builder;
    this.findings = findings;
  }

  void check(DaoMethod method, SentStatement sent, SQLException answer) throws SQLException {
    Connection connection = handle.getConnection();
    Refusal refusal = new Refusal(sent, answer);
    refusal.requireJudgement(connection);
    List<BoundValue> refused =
        answer(sent, List.of()).isEmpty()
            ? sent.values().stream().filter(value -> isRefused(sent, value)).toList()
            : List.of();
    if (refused.isEmpty()) {
      findings.add(
          method,
          StatementRule.INVALID_STATEMENT,
          refusal.part(connection),
          "a statement that the database prepares",
          refusal.message());
    }
    for (BoundValue value : refused) {
      findings.add(
          method,
          StatementRule.PARAMETER_TYPE,
          "parameter " + name(sent, value.place()),
          wanted(sent, value.place()),
          "%s: %s".formatted(value.type(), refusal.message()));
    }
  }

  private boolean isRefused(SentStatement sent, BoundValue value) {
    return answer(sent, List.of(value)).isPresent();
  }

  /** What the database says against a statement with some values only; empty for nothing. */
  private Optional<SQLException> answer(SentStatement sent, List<BoundValue> values) {
    try (PreparedStatement statement = prepare(sent)) {
      for (BoundValue value : values) {
        value.bindTo(statement);
      }
      statement.getMetaData();
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(e);
    }
  }

  private PreparedStatement prepare(SentStatement sent) throws SQLException {
    // After a refusal PostgreSQL answers nothing more in the same transaction.
    handle.getConnection().rollback();
    return builder.create(handle.getConnection(), sent.sql(), sent.context());
  }

  private String wanted(SentStatement sent, int place) throws SQLException {
    try (PreparedStatement statement = prepare(sent)) {
      ParameterMetaData parameters = statement.getParameterMetaData();
      return parameters.getParameterTypeName(place);
    }
  }

  private static String name(SentStatement sent, int place) {
    List<String> names = sent.context().getParsedSql().getParameters().getParameterNames();
    return place <= names.size() ? ":" + names.get(place - 1) : String.valueOf(place);
  }
}
