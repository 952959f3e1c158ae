package plumbline.tenancy;

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

  Thing CHANNEL = place -> place.post(place.owner(), "/channels", "name", place.newName());

  Thing MESSAGE =
      place ->
          place.post(
              place.author(), "/channels/" + CHANNEL.make(place) + "/messages", "body", "Hello");

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
