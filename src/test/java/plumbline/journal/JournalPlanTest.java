package plumbline.journal;

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
import plumbline.shared.WorkspaceRole;

/** A page of a journal costs the same however long the journals of a workspace are. */
@Tag("postgresql")
@OnPostgresqlOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JournalPlanTest {
  private static final int ROWS = 12_000;

  private OwnDesk own;
  private Plans plans;

  @BeforeAll
  void fill(TestDatabases databases) {
    own = OwnDesk.start(databases, Engine.POSTGRESQL);
    Person owner = own.desk().register();
    Person member = own.desk().register();
    owner.takeIn(member, WorkspaceRole.MEMBER);
    own.desk()
        .jdbi()
        .useHandle(
            handle -> {
              insert(handle, owner.workspaceId(), owner.id());
              insert(handle, owner.workspaceId(), member.id());
              handle.execute("analyze");
            });
    plans =
        new Plans(
            own.desk().jdbi(),
            Map.of(
                "workspaceId", Long.toString(owner.workspaceId()),
                "userId", Long.toString(owner.id()),
                "before", Integer.toString(ROWS / 2),
                "limit", "51",
                "offset", "0"));
  }

  @AfterAll
  void close() throws Exception {
    own.close();
  }

  private static void insert(Handle handle, long workspace, long user) {
    handle.execute(
        """
        insert into journal_entries (workspace_id, user_id, symbol, side, opened_at, entry_price, quantity, tags)
        select ?, ?, 'EURUSD', 'long', current_timestamp, 1, 1, '[]' from generate_series(1, ?)
        """,
        workspace,
        user,
        ROWS);
  }

  @Test
  void aPageStartsInTheIndexBehindItsCursor() throws SQLException {
    plans
        .assertComesOffAnIndex(JournalDao.class, "list", "journal_entries")
        .contains("journal_entries_user_id_idx");
  }
}
