package plumbline.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import plumbline.Answer;
import plumbline.Desk;
import plumbline.Json;
import plumbline.Person;

/** What somebody writes down of their trades, and the bots and events that it may be about. */
record Journal(Desk desk, Person owner) {

  /** A valid trade; more names and values, in turn, add to it or replace what it has. */
  static String trade(Object... more) {
    Map<String, Object> trade = new LinkedHashMap<>();
    trade.put("symbol", "EURUSD");
    trade.put("side", "long");
    trade.put("opened_at", "2026-01-05T09:00:00Z");
    trade.put("entry_price", 1);
    trade.put("quantity", 2);
    for (int index = 0; index < more.length; index += 2) {
      trade.put((String) more[index], more[index + 1]);
    }
    return Json.write(trade);
  }

  /** Writes a trade down. */
  Answer write(Object... more) {
    return owner.client().post(owner.path("/journal"), trade(more));
  }

  Answer change(long id, Object... namesAndValues) {
    return owner.client().patch(path(id), Json.object(namesAndValues));
  }

  Answer read(long id) {
    return owner.client().get(path(id));
  }

  private String path(long id) {
    return owner.path("/journal/" + id);
  }

  /** A bot in the owner's workspace. */
  long bot() {
    return insert(
        "insert into bots (workspace_id, created_by, name, market) values (%d, %d, 'Scout', 'forex')"
            .formatted(owner.workspaceId(), owner.id()));
  }

  void deleteBot(long id) {
    desk.jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update bots set is_active = false, deleted_at = current_timestamp"
                        + " where workspace_id = ? and id = ?",
                    owner.workspaceId(),
                    id));
  }

  /** An event in the owner's workspace. */
  long event() {
    return insert(
        "insert into trade_history (workspace_id, action) values (%d, 'opened')"
            .formatted(owner.workspaceId()));
  }

  private long insert(String statement) {
    return desk.jdbi()
        .withHandle(
            handle ->
                handle
                    .createUpdate(statement)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
  }
}
