package plumbline.steward.sqlcheck;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Whether inserts fill each column that needs a value. */
final class InsertRules {
  private final TableColumns tables;
  private final Findings findings;

  InsertRules(TableColumns tables, Findings findings) {
    this.tables = tables;
    this.findings = findings;
  }

  void check(DaoMethod method, SentStatement sent) throws SQLException {
    for (InsertTarget insert : InsertTarget.allIn(sent.sql())) {
      Map<String, TableColumn> columns = tables.of(insert);
      if (columns.isEmpty() || insert.columns().isEmpty()) {
        findings.skip(
            method,
            "whether its insert into %s leaves out a required column cannot be told: %s"
                .formatted(
                    insert.table(),
                    columns.isEmpty() ? "the schema has no such table" : "it names no columns"));
      } else {
        check(method, insert, columns);
      }
    }
  }

  private void check(DaoMethod method, InsertTarget insert, Map<String, TableColumn> columns)
      throws SQLException {
    Set<String> filled = new HashSet<>();
    for (String column : insert.columns()) {
      filled.add(tables.folded(column));
    }
    for (TableColumn column : columns.values()) {
      if (column.required() && !filled.contains(column.name())) {
        findings.add(
            new StatementFinding(
                method,
                StatementRule.MISSING_REQUIRED_COLUMN,
                "insert into " + insert.table(),
                "a value for %s, which is not null and has no default".formatted(column.name()),
                "none",
                tables.folded(insert.table()),
                column.name()));
      }
    }
  }
}
