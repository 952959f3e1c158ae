package plumbline.steward.plan;

import java.sql.SQLException;
import java.util.stream.Collectors;

/** What a database said, in one line. */
final class DatabaseWords {
  private DatabaseWords() {}

  static String of(SQLException fault) {
    // H2 adds the statement.
    String words = String.valueOf(fault.getMessage()).replaceAll("(?s);? SQL statement:.*", "");
    return words.lines().map(String::strip).collect(Collectors.joining(" "))
        + " (SQLSTATE "
        + fault.getSQLState()
        + ")";
  }
}
