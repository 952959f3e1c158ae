package plumbline.channels;

import java.sql.SQLException;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import plumbline.OnPostgresqlOnly;
import plumbline.OwnDesk;
import plumbline.Person;
import plumbline.Plans;
import plumbline.TestDatabases;
import plumbline.db.Engine;

/** A page of messages costs the same however many there are, and however deep it lies. */
@Tag("postgresql")
@OnPostgresqlOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MessagePlanTest {
  private static final int ROWS = 24_000;

  private OwnDesk own;
  private Plans plans;

  @BeforeAll
  void fill(TestDatabases databases) {
    own = OwnDesk.start(databases, Engine.POSTGRESQL);
    Person owner = own.desk().register();
    Person other = own.desk().register();
    Talk talk = new Talk(owner);
    long channel = talk.channel("general");
    long quiet = talk.channel("quiet");
    long elsewhere = new Talk(other).channel("general");
    own.desk()
        .jdbi()
        .useHandle(
            handle -> {
              insert(handle, owner, channel, ROWS);
              insert(handle, owner, quiet, ROWS / 100);
              insert(handle, other, elsewhere, ROWS);
              handle.execute("analyze");
            });
    plans =
        new Plans(
            own.desk().jdbi(),
            Map.of(
                "workspaceId", Long.toString(owner.workspaceId()),
                "channelId", Long.toString(channel),
                "before", Integer.toString(ROWS / 2),
                "limit", "51",
                "offset", "0"));
  }

  @AfterAll
  void close() throws Exception {
    own.close();
  }

  /** One in three is deleted, so that a list that read them would have to leave them out. */
  private static void insert(Handle handle, Person author, long channel, int rows) {
    handle.execute(
        """
        insert into messages (workspace_id, channel_id, author_id, body, deleted_at)
        select ?, ?, ?, 'what was said', case n % 3 when 0 then current_timestamp end
        from generate_series(1, ?) n
        """,
        author.workspaceId(), channel, author.id(), rows);
  }

  @Test
  void aPageStartsInTheIndexBehindItsCursor() throws SQLException {
    plans
        .assertComesOffAnIndex(MessageDao.class, "list", "messages")
        .contains("messages_channel_id_idx")
        .containsPattern("Index Cond: .*channel_id = .*deleted_at IS NULL.*id < ");
  }

  @Test
  void whetherAChannelHasAnyIsReadOffTheIndex() throws SQLException {
    plans
        .assertComesOffAnIndex(MessageDao.class, "findAnyEvenDeleted", "messages")
        .contains("messages_channel_id_idx");
  }
}
