package plumbline.bots;

import java.util.List;
import plumbline.Answer;
import plumbline.Json;
import plumbline.Person;

/** A bot in somebody's own workspace, which reports what it does. */
record Reporter(Person creator, long id) {

  /** A new bot. */
  static Reporter of(Person creator) {
    String body = Json.object("name", "Bot", "market", "EURUSD");
    return new Reporter(
        creator, creator.client().post(creator.path("/bots"), body).expect(201).id());
  }

  /** An event. */
  static String event(String action) {
    return Json.object("action", action);
  }

  /** An event at a minute of an hour. */
  static String event(String action, int minute) {
    return Json.object("action", action, "timestamp", "2026-01-05T09:%02d:00Z".formatted(minute));
  }

  /** An event that its creator is told of. */
  static String notification(String action) {
    return Json.object("action", action, "details", "It matters", "is_notification", true);
  }

  /** Events as one body. */
  static String array(List<String> events) {
    return "[" + String.join(",", events) + "]";
  }

  String path() {
    return creator.path("/bots/" + id);
  }

  Answer report(String body) {
    return creator.client().post(path() + "/history", body);
  }

  Answer history(String query) {
    return creator.client().get(path() + "/history" + query);
  }

  /** The ids that a list has. */
  List<Long> ids(String query) {
    return history(query).expect(200).ids();
  }
}
