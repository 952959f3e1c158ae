package plumbline.history;

import java.time.Instant;
import org.jdbi.v3.core.statement.PreparedBatch;
import plumbline.Desk;
import plumbline.Person;

/** Writes a workspace's past behind the service's back, at times of the test's choice. */
record Past(Desk desk, Person owner) {

  /** Writes an event and returns its id. */
  long event(String action, Instant timestamp) {
    return desk.jdbi()
        .withHandle(
            handle ->
                handle
                    .createUpdate(
                        "insert into trade_history (workspace_id, timestamp, action) values"
                            + " (:workspace, :timestamp, :action)")
                    .bind("workspace", owner.workspaceId())
                    .bind("timestamp", timestamp)
                    .bind("action", action)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
  }

  /** Writes events a second apart, the first at a time. */
  void events(String action, Instant first, int count) {
    desk.jdbi()
        .useHandle(
            handle -> {
              PreparedBatch batch =
                  handle.prepareBatch(
                      "insert into trade_history (workspace_id, timestamp, action) values"
                          + " (:workspace, :timestamp, :action)");
              for (int number = 0; number < count; number++) {
                batch
                    .bind("workspace", owner.workspaceId())
                    .bind("timestamp", first.plusSeconds(number))
                    .bind("action", action)
                    .add();
              }
              batch.execute();
            });
  }

  /** Tells a member of a new event and returns the notification's id. */
  long tell(Person member, String action) {
    long event = event(action, Instant.parse("2026-01-05T09:00:00Z"));
    return desk.jdbi()
        .withHandle(
            handle ->
                handle
                    .createUpdate(
                        "insert into notifications (workspace_id, user_id, history_id) values"
                            + " (:workspace, :user, :event)")
                    .bind("workspace", owner.workspaceId())
                    .bind("user", member.id())
                    .bind("event", event)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
  }
}
