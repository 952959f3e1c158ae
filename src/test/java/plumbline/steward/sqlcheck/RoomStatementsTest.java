package plumbline.steward.sqlcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plumbline.Desk;
import plumbline.OnEachDatabase;
import plumbline.RoomDaos;
import plumbline.db.OnlyOn;

/** The statements of all rooms fit the database that the changes make. */
@OnEachDatabase
final class RoomStatementsTest {
  private final Desk desk;

  RoomStatementsTest(Desk desk) {
    this.desk = desk;
  }

  @Test
  void everyStatementFitsTheMigratedDatabase() throws SQLException {
    CheckedStatements checked =
        new StatementCheck(desk.jdbi(), RoomDaos.written(), this::exemption).run();

    assertThat(checked.findings()).isEmpty();
    assertThat(checked.count()).isGreaterThanOrEqualTo(150);
    assertThat(checked.skipped())
        .extracting(SkippedMethod::toString)
        .allMatch(skipped -> skipped.endsWith("it is for another engine"))
        .isNotEmpty();
  }

  private Optional<String> exemption(Method method) {
    return Optional.ofNullable(method.getAnnotation(OnlyOn.class))
        .filter(only -> only.value() != desk.engine())
        .map(only -> "it is for another engine");
  }
}
