package plumbline.steward.plan;

import java.sql.SQLException;
import java.util.stream.Collectors;
import org.h2.jdbc.JdbcException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a database said, in one line and without the values of rows. */
public final class DatabaseWords {
  /** How the SQLSTATE of a value begins that cannot be read or kept. */
  private static final String DATA = "22";

  private DatabaseWords() {}

  /** With the SQLSTATE, for those who look further. */
  public static String of(SQLException fault) {
    return said(fault) + " (SQLSTATE " + fault.getSQLState() + ")";
  }

  /** The words alone. */
  public static String said(SQLException fault) {
    String words = words(fault);
    if (String.valueOf(fault.getSQLState()).startsWith(DATA)) {
      words = words.replaceAll("(?s)\".*\"", "…");
    }
    return words
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String words(SQLException fault) {
    if (fault instanceof PSQLException postgresql && postgresql.getServerErrorMessage() != null) {
      return words(postgresql.getServerErrorMessage());
    }
    if (fault instanceof JdbcException h2) {
      // A key that is there twice, or refers to nothing, stands after the table's columns.
      return h2.getOriginalMessage().replaceAll("(?s)\\)( VALUES)? \\(.*(?=\")", ")");
    }
    return String.valueOf(fault.getMessage());
  }

  /** Without the detail and the context, which may tell of a row. */
  private static String words(ServerErrorMessage message) {
    String hint = message.getHint() == null ? "" : "\nHint: " + message.getHint();
    return message.getSeverity() + ": " + message.getMessage() + hint;
  }
}
