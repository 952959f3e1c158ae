package plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.Client;
import plumbline.Desk;
import plumbline.OwnDesk;
import plumbline.Person;
import plumbline.TestDatabases;
import plumbline.db.Engine;

/** What a client sees of an export that the database fails in the midst of. */
final class HistoryExportFailsTest {

  /** More than the buffers between the service and its client hold. */
  private static final int EVENTS = 6_000;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void itDoesNotLookWhole(Engine engine, TestDatabases databases) throws IOException {
    try (OwnDesk ownDesk = OwnDesk.start(databases, engine)) {
      Desk desk = ownDesk.desk();
      Person owner = desk.register();
      desk.jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      "insert into trade_history (workspace_id, action, details)"
                          + " select ?, 'tick', repeat('0123456789', 1000)"
                          + " from generate_series(1, ?) as series (number)",
                      owner.workspaceId(),
                      EVENTS));
      Client client = owner.client().with("Accept", "text/csv");
      try (InputStream body = client.open(owner.path("/history")).body()) {
        assertThat(body.read()).isEqualTo('i');
        desk.jdbi().useHandle(handle -> handle.execute("alter table trade_history rename to past"));
        assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
      }
      client.get(owner.path("/history")).expectProblem(500);
    }
  }
}
