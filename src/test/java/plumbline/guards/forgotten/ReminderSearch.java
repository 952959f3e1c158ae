package plumbline.guards.forgotten;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Forgotten: to bind values. */
final class ReminderSearch {
  private ReminderSearch() {}

  /** Takes a condition that its caller put together. */
  interface ConditionDao {

    @SqlQuery("select symbol from watchlist where <condition>")
    List<String> symbols(@Define("condition") String condition);
  }

  static List<String> byJdbi(Handle handle, String symbol) {
    return handle
        .createQuery("select notes from watchlist where symbol = '" + symbol + "'")
        .mapTo(String.class)
        .list();
  }

  static void byDriver(Connection connection, String symbol) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("delete from watchlist where symbol = '" + symbol + "'")) {
      statement.execute();
    }
  }
}
