package plumbline.history;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * The ways that PostgreSQL has to take many events in and to tell their ids.
 *
 * @param plain a connection without autocommit
 * @param rewriting another, whose driver puts the inserts of a batch together
 */
record WaysToWrite(Connection plain, Connection rewriting, long workspaceId) {
  private static final String RESERVE =
      "select nextval(pg_get_serial_sequence('trade_history', 'id')) from generate_series(1, ?)";

  void batchWithGeneratedKeys(List<NewEvent> events) throws SQLException {
    try (PreparedStatement insert =
        plain.prepareStatement(
            "insert into trade_history (workspace_id, timestamp, action, details, is_notification, bot_id)"
                + " values (?, ?, ?, ?, ?, ?)",
            new String[] {"id"})) {
      for (NewEvent event : events) {
        insert.setLong(1, workspaceId);
        bind(insert, 2, event);
        insert.addBatch();
      }
      insert.executeBatch();
      ids(insert.getGeneratedKeys());
    }
    plain.commit();
  }

  void rewrittenBatchUnderReservedIds(List<NewEvent> events) throws SQLException {
    List<Long> ids = reserve(rewriting, events.size());
    try (PreparedStatement insert =
        rewriting.prepareStatement(
            "insert into trade_history (workspace_id, id, timestamp, action, details, is_notification, bot_id)"
                + " values (?, ?, ?, ?, ?, ?, ?)")) {
      for (int position = 0; position < events.size(); position++) {
        insert.setLong(1, workspaceId);
        insert.setLong(2, ids.get(position));
        bind(insert, 3, events.get(position));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    rewriting.commit();
  }

  /** The texts have nothing that COPY would read as more than itself. */
  void copyUnderReservedIds(List<NewEvent> events) throws SQLException {
    List<Long> ids = reserve(plain, events.size());
    StringBuilder rows = new StringBuilder();
    for (int position = 0; position < events.size(); position++) {
      NewEvent event = events.get(position);
      rows.append(workspaceId).append('\t').append(ids.get(position)).append('\t');
      rows.append(event.timestamp()).append('\t').append(event.action()).append('\t');
      rows.append(event.details()).append('\t').append(event.isNotification()).append('\t');
      rows.append(event.botId()).append('\n');
    }
    try {
      plain
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy trade_history (workspace_id, id, timestamp, action, details, is_notification, bot_id) from stdin",
              new StringReader(rows.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    plain.commit();
  }

  void oneInsertFromArrays(List<NewEvent> events) throws SQLException {
    try (PreparedStatement insert =
        plain.prepareStatement(
            "insert into trade_history (workspace_id, timestamp, action, details, is_notification, bot_id)"
                + " select ?, e.timestamp, e.action, e.details, e.is_notification, ?"
                + " from unnest(?::timestamptz[], ?::text[], ?::text[], ?::boolean[])"
                + " as e (timestamp, action, details, is_notification)",
            new String[] {"id"})) {
      insert.setLong(1, workspaceId);
      insert.setLong(2, events.get(0).botId());
      insert.setArray(3, array("timestamptz", events.stream().map(e -> e.timestamp().toString())));
      insert.setArray(4, array("text", events.stream().map(NewEvent::action)));
      insert.setArray(5, array("text", events.stream().map(NewEvent::details)));
      insert.setArray(6, array("boolean", events.stream().map(NewEvent::isNotification)));
      insert.executeUpdate();
      ids(insert.getGeneratedKeys());
    }
    plain.commit();
  }

  private Array array(String type, Stream<?> values) throws SQLException {
    return plain.createArrayOf(type, values.toArray());
  }

  private static void bind(PreparedStatement insert, int first, NewEvent event)
      throws SQLException {
    insert.setObject(first, OffsetDateTime.ofInstant(event.timestamp(), ZoneOffset.UTC));
    insert.setString(first + 1, event.action());
    insert.setString(first + 2, event.details());
    insert.setBoolean(first + 3, event.isNotification());
    insert.setLong(first + 4, event.botId());
  }

  private static List<Long> reserve(Connection connection, int count) throws SQLException {
    try (PreparedStatement reserve = connection.prepareStatement(RESERVE)) {
      reserve.setInt(1, count);
      return ids(reserve.executeQuery());
    }
  }

  private static List<Long> ids(ResultSet rows) throws SQLException {
    List<Long> ids = new ArrayList<>();
    while (rows.next()) {
      ids.add(rows.getLong(1));
    }
    return ids;
  }
}
