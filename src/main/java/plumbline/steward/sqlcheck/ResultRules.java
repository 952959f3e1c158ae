package plumbline.steward.sqlcheck;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether what the program makes of a statement's columns can hold what is in them. */
final class ResultRules {
  private final TableColumns tables;
  private final Findings findings;

  ResultRules(TableColumns tables, Findings findings) {
    this.tables = tables;
    this.findings = findings;
  }

  void check(DaoMethod method, SentStatement sent) throws SQLException {
    List<Reading> all = sent.row().map(SampleRow::readings).orElse(List.of());
    Map<Integer, List<Reading>> byColumn =
        all.stream()
            .collect(
                Collectors.groupingBy(Reading::column, LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<Integer, List<Reading>> read : byColumn.entrySet()) {
      ResultColumn column = sent.columns().get(read.getKey() - 1);
      findings.read(column);
      check(method, column, read.getValue());
    }
  }

  private void check(DaoMethod method, ResultColumn column, List<Reading> readings)
      throws SQLException {
    // A mapper may ask for another type when it got null for the first.
    if (readings.stream().noneMatch(reading -> TypeFit.holds(reading.asked(), column.type()))) {
      add(
          method,
          StatementRule.RESULT_TYPE,
          column,
          "a type that %s holds".formatted(readings.get(0).asked().getSimpleName()),
          column.typeName());
    }
    if (readings.stream().anyMatch(Reading::primitive)
        && tables.find(column).filter(TableColumn::nullable).isPresent()) {
      add(
          method,
          StatementRule.NULL_INTO_PRIMITIVE,
          column,
          "a column that is not null for the primitive " + readings.get(0).asked().getSimpleName(),
          "one that may be null");
    }
  }

  private void add(
      DaoMethod method, StatementRule rule, ResultColumn column, String expected, String actual) {
    findings.add(
        new StatementFinding(
            method,
            rule,
            "column " + column.label(),
            expected,
            actual,
            column.table(),
            column.name()));
  }
}
