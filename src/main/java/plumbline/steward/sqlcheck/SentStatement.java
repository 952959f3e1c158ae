package plumbline.steward.sqlcheck;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.StatementContext;

/** What is known of one statement that a method of a DAO wanted to send. */
final class SentStatement {
  private final String sql;
  private final StatementContext context;
  private final Map<Integer, BoundValue> values = new TreeMap<>();
  private final List<ResultColumn> columns = new ArrayList<>();
  private boolean described;
  private SQLException refusal;
  private SampleRow row;

  SentStatement(String sql, StatementContext context) {
    this.sql = sql;
    this.context = context;
  }

  /** The statement with question marks for parameters, as the driver gets it. */
  String sql() {
    return sql;
  }

  /** What Jdbi knows of it. */
  StatementContext context() {
    return context;
  }

  void bind(BoundValue value) {
    values.put(value.place(), value);
  }

  /** The parameters' values, by their places. */
  List<BoundValue> values() {
    return List.copyOf(values.values());
  }

  /** The database prepared it; {@code result} is null where it has none. */
  void describe(ResultSetMetaData result) throws SQLException {
    described = true;
    for (int column = 1; result != null && column <= result.getColumnCount(); column++) {
      columns.add(ResultColumn.of(result, column));
    }
  }

  boolean isDescribed() {
    return described;
  }

  List<ResultColumn> columns() {
    return List.copyOf(columns);
  }

  void refuse(SQLException answer) {
    refusal = answer;
  }

  /** What the database said where it did not prepare it. */
  Optional<SQLException> refusal() {
    return Optional.ofNullable(refusal);
  }

  void read(SampleRow sample) {
    row = sample;
  }

  /** The row that the program was given; empty if it asked for none. */
  Optional<SampleRow> row() {
    return Optional.ofNullable(row);
  }
}
