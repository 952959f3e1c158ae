package plumbline.steward.changelog;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A changelog's files are numbered without a gap, and each changeset has an id of its own. */
final class ChangeNumbersTest {

  private static void check(String... changes) {
    ChangeNumbers.check(
        Stream.of(changes)
            .map(change -> change.split("::", 2))
            .map(parts -> new Change(parts[1], "somebody", parts[0]))
            .toList());
  }

  @Test
  void severalChangesetsOfAFileAndFilesOneAfterTheOtherAreInOrder() {
    assertThatCode(
            () -> check("x/0001_a.sql::0001-1", "x/0001_a.sql::0001-2", "x/0002_b.sql::0002-1"))
        .doesNotThrowAnyException();
  }

  @Test
  void twoFilesWithOneNumberAreNamed() {
    assertThatThrownBy(() -> check("x/0001_a.sql::0001-1", "x/0001_b.sql::0001-2"))
        .hasMessageContainingAll("number 1", "x/0001_a.sql and x/0001_b.sql", "next free number");
  }

  @Test
  void aGapIsNamedWithTheFileBehindIt() {
    assertThatThrownBy(() -> check("x/0001_a.sql::0001-1", "x/0003_c.sql::0003-1"))
        .hasMessageContainingAll("number 2", "x/0003_c.sql");
  }

  @Test
  void anIdThatIsThereTwiceIsNamed() {
    assertThatThrownBy(() -> check("x/0001_a.sql::0001-1", "x/0001_a.sql::0001-1"))
        .hasMessageContainingAll("x/0001_a.sql::0001-1", "twice", "next id");
  }

  @Test
  void filesWithoutNumbersAreNotAskedForAny() {
    assertThatCode(() -> check("x/tables.sql::1", "x/views.sql::1")).doesNotThrowAnyException();
  }
}
