package plumbline.history;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.OnPostgresqlOnly;
import plumbline.OwnDesk;
import plumbline.Person;
import plumbline.Plans;
import plumbline.TestDatabases;
import plumbline.db.Engine;
import plumbline.shared.WorkspaceRole;

/** The lists are read off an index however many rows there are. */
@Tag("postgresql")
@OnPostgresqlOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HistoryPlanTest {
  private static final int ROWS = 24_000;

  /** Values that the parameters of the statements could have. */
  private static final Map<String, String> VALUES =
      Map.of(
          "action", "'tick'",
          "from", "'0001-01-01T00:00:00Z'",
          "to", "'9999-12-31T23:59:59Z'",
          "beforeTime", "'2026-01-01T03:00:00Z'",
          "beforeId", "12000",
          "botId", "1",
          "before", "12000",
          "limit", "51",
          "offset", "0");

  private OwnDesk own;
  private Plans plans;

  @BeforeAll
  void fill(TestDatabases databases) {
    own = OwnDesk.start(databases, Engine.POSTGRESQL);
    Jdbi jdbi = own.desk().jdbi();
    Person owner = own.desk().register();
    Person member = own.desk().register();
    owner.takeIn(member, WorkspaceRole.MEMBER);
    jdbi.useHandle(
        handle -> {
          for (Person person : List.of(owner, member)) {
            insertEvents(handle, person);
            insertNotifications(handle, person.workspaceId(), member.id());
          }
          insertNotifications(handle, owner.workspaceId(), owner.id());
          handle.execute("analyze");
        });
    Map<String, String> values = new HashMap<>(VALUES);
    values.put("workspaceId", Long.toString(owner.workspaceId()));
    values.put("userId", Long.toString(owner.id()));
    plans = new Plans(jdbi, values);
  }

  @AfterAll
  void close() throws Exception {
    own.close();
  }

  /** One in three is of the person's bot. */
  private static void insertEvents(Handle handle, Person person) {
    handle.execute(
        """
        with bot as (
            insert into bots (workspace_id, created_by, name, market) values (?, ?, 'Bot', 'EURUSD')
            returning workspace_id, id)
        insert into trade_history (workspace_id, timestamp, action, details, bot_id)
        select workspace_id, timestamptz '2026-01-01T00:00:00Z' + n * interval '1 second',
               case n % 4 when 0 then 'tock' else 'tick' end, 'some details of it',
               case n % 3 when 0 then id end
        from bot, generate_series(1, ?) n
        """,
        person.workspaceId(), person.id(), ROWS);
  }

  /** One in two is read. */
  private static void insertNotifications(Handle handle, long workspace, long user) {
    handle.execute(
        """
        insert into notifications (workspace_id, user_id, history_id, read_at)
        select workspace_id, ?, id, case id % 2 when 0 then timestamp end
        from trade_history where workspace_id = ?
        """,
        user, workspace);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "listByAction", "listOfBot", "listOfBotByAction"})
  void eventsComeOffAnIndexInTheirOrder(String query) throws SQLException {
    plans.assertComesOffAnIndex(EventDao.class, query, "trade_history");
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "listUnread"})
  void notificationsComeOffAnIndexInTheirOrder(String query) throws SQLException {
    plans.assertComesOffAnIndex(NotificationDao.class, query, "notifications");
  }
}
