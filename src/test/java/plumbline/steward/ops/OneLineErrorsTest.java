package plumbline.steward.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What an operator is told to do, of failures that no other test brings about. */
final class OneLineErrorsTest {

  @Test
  void aHostThatIsNotThereIsNamed() {
    SQLException failed = new SQLException("The connection attempt failed.", "08001");
    failed.initCause(new UnknownHostException("db.example"));
    assertThat(OneLineErrors.explain(failed))
        .isEqualTo("the host db.example is not found (check DATABASE_URL)");
  }

  @Test
  void aMissingRightIsToBeGranted() {
    assertThat(OneLineErrors.explain(new SQLException("permission denied for table t", "42501")))
        .isEqualTo(
            "the database refused: permission denied for table t"
                + " (let the role in DATABASE_URL do that, or name another)");
  }

  @Test
  void aReadOnlyDatabaseIsNotTheOneToName() {
    SQLException failed =
        new SQLException("cannot execute UPDATE in a read-only transaction", "25006");
    assertThat(OneLineErrors.explain(failed))
        .isEqualTo(
            "the database refused: cannot execute UPDATE in a read-only transaction"
                + " (name one that can be written to in DATABASE_URL)");
  }
}
