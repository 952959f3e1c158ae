package plumbline.steward.sqlcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import plumbline.Desk;
import plumbline.OnEachDatabase;
import plumbline.RoomDaos;
import plumbline.db.Engine;
import plumbline.db.OnlyOn;
import plumbline.guards.UnreadColumns;
import plumbline.steward.catalog.PostgresqlCatalogReader;
import plumbline.steward.changelog.DatabaseName;
import plumbline.steward.model.Catalog;
import plumbline.steward.report.Finding;
import plumbline.steward.report.StatementFindings;

/** The statements of all rooms fit the database that the changes make. */
@OnEachDatabase
final class RoomStatementsTest {
  private final Desk desk;

  RoomStatementsTest(Desk desk) {
    this.desk = desk;
  }

  @Test
  void everyStatementFitsTheMigratedDatabase() throws SQLException {
    CheckedStatements checked = check();

    assertThat(new StatementFindings(DatabaseName.MAIN, List.of(), false).of(checked))
        .flatMap(Finding::lines)
        .isEmpty();
    assertThat(checked.count()).isGreaterThanOrEqualTo(150);
    assertThat(checked.skipped())
        .extracting(SkippedMethod::toString)
        .allMatch(skipped -> skipped.endsWith("it is for another engine"))
        .isNotEmpty();
  }

  /** H2 does not tell of which column a value comes that the statement gives another name. */
  @Test
  void everyColumnIsReadOrDeclaredNotToBe() throws SQLException {
    assumeThat(desk.engine()).isEqualTo(Engine.POSTGRESQL);
    try (Handle handle = desk.jdbi().open()) {
      Catalog catalog = new PostgresqlCatalogReader().read(handle.getConnection());

      assertThat(UnreadColumns.faults(Path.of(""), catalog, check().read())).isEmpty();
    }
  }

  private CheckedStatements check() throws SQLException {
    return new StatementCheck(desk.jdbi(), RoomDaos.written(), this::exemption).run();
  }

  private Optional<String> exemption(Method method) {
    return Optional.ofNullable(method.getAnnotation(OnlyOn.class))
        .filter(only -> only.value() != desk.engine())
        .map(only -> "it is for another engine");
  }
}
