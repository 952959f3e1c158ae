package plumbline.steward.plan;

import java.sql.SQLException;
import java.util.stream.Collectors;

/** What a database said, in one line. */
public final class DatabaseWords {
  private DatabaseWords() {}

  public static String of(SQLException fault) {
    // H2 adds the statement, and PostgreSQL's driver the values of the row in a line of its own.
    String words =
        String.valueOf(fault.getMessage())
            .replaceAll("(?s);? SQL statement:.*", "")
            .replaceAll("(?m)^\\s*Detail: .*", "");
    return words
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(" "))
        + " (SQLSTATE "
        + fault.getSQLState()
        + ")";
  }
}
