package plumbline.portfolios;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import plumbline.Answer;
import plumbline.Client;
import plumbline.Json;
import plumbline.Person;

/**
 * A portfolio in somebody's workspace, and what is entered into it.
 *
 * @param client who enters
 */
record Book(Person owner, Client client, long id) {
  private static final Instant OPENING = Instant.parse("2020-01-06T09:00:00Z");

  /** Opens one that is empty; tests may share the person. */
  static Book open(Person owner) {
    String body = Json.object("name", "P " + UUID.randomUUID(), "base_currency", "EUR");
    long id = owner.client().post(owner.path("/portfolios"), body).expect(201).id();
    return new Book(owner, owner.client(), id);
  }

  /** The same for another member. */
  Book as(Client member) {
    return new Book(owner, member, id);
  }

  /** The time so many minutes after the opening, as JSON has it. */
  static String minute(int minute) {
    return OPENING.plus(Duration.ofMinutes(minute)).toString();
  }

  String path(String rest) {
    return owner.path("/portfolios/" + id + rest);
  }

  Answer post(Object... namesAndValues) {
    return client.post(path("/transactions"), Json.object(namesAndValues));
  }

  /** A trade of SYM without a fee. */
  Answer trade(String kind, String quantity, String price, int minute, Object... more) {
    List<Object> fields =
        new ArrayList<>(
            List.of(
                "kind",
                kind,
                "symbol",
                "SYM",
                "quantity",
                new BigDecimal(quantity),
                "price",
                new BigDecimal(price),
                "executed_at",
                minute(minute)));
    fields.addAll(Arrays.asList(more));
    return post(fields.toArray());
  }

  long buy(String quantity, String price, int minute) {
    return trade("buy", quantity, price, minute).expect(201).id();
  }

  Answer sell(String quantity, int minute) {
    return trade("sell", quantity, "1", minute);
  }

  Answer reverse(long transaction) {
    return post("reverses_id", transaction);
  }

  JsonNode positions() {
    return client.get(path("/positions")).expect(200).body();
  }

  /** What is held of the only symbol. */
  BigDecimal held() {
    return positions().at("/positions/0/quantity").decimalValue();
  }

  List<Long> transactions() {
    return client.get(path("/transactions?per_page=200")).expect(200).ids();
  }
}
