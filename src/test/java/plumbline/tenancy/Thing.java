package plumbline.tenancy;

import java.util.concurrent.ThreadLocalRandom;
import plumbline.Json;

/** A kind of object whose id stands in a path. */
@FunctionalInterface
interface Thing {

  /** Makes a new one; returns its id. */
  long make(Place place);

  Thing MEMBER =
      place ->
          place
              .owner()
              .post(
                  place.path() + "/members",
                  Json.object("email", place.newcomer(), "role", "viewer"))
              .expect(201)
              .body()
              .get("user_id")
              .longValue();

  Thing ENTRY = place -> place.post(place.author(), "/watchlist", "symbol", place.newName());

  /** A symbol is a word, and so may be a number. */
  Thing PRICE =
      place -> {
        long symbol = ThreadLocalRandom.current().nextLong(1L << 62);
        String quote =
            Json.object(
                "symbol", Long.toString(symbol), "price", 1, "quoted_at", "2026-01-05T09:00:00Z");
        place.owner().put(place.path() + "/prices", quote).expect(200);
        return symbol;
      };

  Thing CHANNEL = place -> place.post(place.owner(), "/channels", "name", place.newName());

  Thing MESSAGE =
      place ->
          place.post(
              place.author(), "/channels/" + CHANNEL.make(place) + "/messages", "body", "Hello");

  Thing PORTFOLIO =
      place ->
          place.post(place.owner(), "/portfolios", "name", place.newName(), "base_currency", "EUR");

  Thing BOT =
      place -> place.post(place.owner(), "/bots", "name", place.newName(), "market", "EURUSD");

  String RESULTS =
      """
      {"strategy_name": "breakout", "total_trades": 2, "wins": 1, "losses": 1,
       "equity_curve": [{"time": "2026-01-05T09:00:00Z", "equity": 100}]}
      """;

  Thing BACKTEST = place -> place.post(place.author(), "/backtests", RESULTS);

  String TRADE =
      """
      {"symbol": "EURUSD", "side": "long", "opened_at": "2026-01-05T09:00:00Z", "entry_price": 1.08, "quantity": 1}
      """;

  Thing JOURNAL_ENTRY = place -> place.post(place.author(), "/journal", TRADE);

  /** A new alert tells the one who watches. */
  Thing NOTIFICATION =
      place -> {
        place.post(
            place.author(),
            "/watchlist",
            "symbol",
            place.newName(),
            "alert_price",
            1,
            "alert_direction",
            "above");
        return place
            .author()
            .get(place.path() + "/notifications?per_page=1")
            .expect(200)
            .ids()
            .get(0);
      };
}
