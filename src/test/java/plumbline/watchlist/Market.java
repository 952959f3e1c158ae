package plumbline.watchlist;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import plumbline.Answer;
import plumbline.Json;
import plumbline.Person;

/**
 * What is quoted and watched in somebody's workspace.
 *
 * @param owner whose workspace it is, and who quotes
 */
record Market(Person owner) {
  private static final Instant OPENING = Instant.parse("2026-01-05T09:00:00Z");

  /** The time so many minutes after the opening, as JSON has it. */
  static String minute(int minute) {
    return OPENING.plus(Duration.ofMinutes(minute)).toString();
  }

  static String quote(String symbol, String price, int minute) {
    return Json.object(
        "symbol", symbol, "price", new BigDecimal(price), "quoted_at", minute(minute));
  }

  static String quotes(List<String> quotes) {
    return "[" + String.join(", ", quotes) + "]";
  }

  Answer put(String body) {
    return owner.client().put(owner.path("/prices"), body);
  }

  /** Quotes one price. */
  Answer put(String symbol, String price, int minute) {
    return put(quote(symbol, price, minute)).expect(200);
  }

  /** What is stored of a symbol. */
  JsonNode price(String symbol) {
    return owner.client().get(owner.path("/prices?symbol=" + symbol)).expect(200).body().path(0);
  }

  static String alert(String symbol, String direction, String price) {
    return Json.object(
        "symbol", symbol, "alert_direction", direction, "alert_price", new BigDecimal(price));
  }

  /** Adds an entry with an alert for the owner. */
  long watch(String symbol, String direction, String price) {
    return watch(owner, symbol, direction, price);
  }

  /** Adds an entry with an alert for a member. */
  long watch(Person member, String symbol, String direction, String price) {
    return member
        .client()
        .post(owner.path("/watchlist"), alert(symbol, direction, price))
        .expect(201)
        .id();
  }

  /** Changes an entry of the owner. */
  Answer change(long entry, Object... namesAndValues) {
    return owner
        .client()
        .patch(owner.path("/watchlist/" + entry), Json.object(namesAndValues))
        .expect(200);
  }

  /** An entry of the owner. */
  JsonNode entry(long entry) {
    return owner.client().get(owner.path("/watchlist/" + entry)).expect(200).body();
  }

  /** How often the owner was told that an alert fired. */
  int firings() {
    return firings(owner);
  }

  /** How often a member was told that an alert fired. */
  int firings(Person member) {
    return told(member, "alert_fired").size();
  }

  /** The notifications of a member that are of one action. */
  List<JsonNode> told(Person member, String action) {
    return list(member, "/notifications?per_page=200").stream()
        .filter(notification -> notification.get("action").textValue().equals(action))
        .toList();
  }

  /** The events of the workspace that are of one action. */
  List<JsonNode> events(String action) {
    return list(owner, "/history?per_page=200&action=" + action);
  }

  private List<JsonNode> list(Person member, String path) {
    return StreamSupport.stream(
            member.client().get(owner.path(path)).expect(200).body().spliterator(), false)
        .toList();
  }
}
