package plumbline.steward.plan;

import java.sql.SQLException;
import java.util.stream.Collectors;

/** What a database said, in one line and without the values of rows. */
public final class DatabaseWords {
  private DatabaseWords() {}

  /** With the SQLSTATE, for those who look further. */
  public static String of(SQLException fault) {
    return said(fault) + " (SQLSTATE " + fault.getSQLState() + ")";
  }

  /** The words alone. */
  public static String said(SQLException fault) {
    // H2 adds the statement and the row's key, and PostgreSQL's driver a line about the row.
    String words =
        String.valueOf(fault.getMessage())
            .replaceAll("(?s);? SQL statement:.*", "")
            .replaceAll("(?s) VALUES \\(.*\\)(?=\")", "")
            .replaceAll("(?m)^\\s*Detail: .*", "");
    return words
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
