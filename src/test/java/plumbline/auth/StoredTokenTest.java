package plumbline.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;

@OnEachDatabase
final class StoredTokenTest {
  private final Desk desk;
  private final Person person;

  StoredTokenTest(Desk desk) {
    this.desk = desk;
    this.person = desk.register();
  }

  private List<Map<String, Object>> rows(String table, Person owner) {
    return desk.authJdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select * from <table> where user_id = :user order by id desc")
                    .define("table", table)
                    .bind("user", owner.id())
                    .mapToMap()
                    .list());
  }

  private String newKey() {
    String body =
        Json.object("name", "a bot's", "workspace_id", person.workspaceId(), "role", "viewer");
    return person.client().post("/api/auth/keys", body).expect(201).body().get("token").textValue();
  }

  private Instant lastUse(String table) {
    return desk.authJdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select max(last_used_at) from <table> where user_id = :user")
                    .define("table", table)
                    .bind("user", person.id())
                    .mapTo(Instant.class)
                    .one());
  }

  private Instant usedSecondsAgo(String table, int seconds) {
    desk.authJdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("update <table> set last_used_at = :then where user_id = :user")
                    .define("table", table)
                    .bind("then", Instant.now().minusSeconds(seconds))
                    .bind("user", person.id())
                    .execute());
    return lastUse(table);
  }

  @Test
  void aSessionsTokenIsStoredAsItsHashOnly() {
    String token = desk.login(person.email(), Desk.PASSWORD);
    Map<String, Object> row = rows("sessions", person).get(0);
    assertThat(row).containsEntry("token_hash", Token.sha256(token));
    assertThat(row).containsEntry("prefix", token.substring(0, 10));
    assertThat(row.values()).noneMatch(value -> String.valueOf(value).contains(token));
  }

  @Test
  void aLoginForgetsThePersonsExpiredSessions() {
    Person other = desk.register();
    desk.authJdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "update sessions set expires_at = :now where user_id in (:user, :other)")
                    .bind("now", Instant.now())
                    .bind("user", person.id())
                    .bind("other", other.id())
                    .execute());
    String token = desk.login(person.email(), Desk.PASSWORD);
    assertThat(rows("sessions", person))
        .extracting(row -> row.get("token_hash"))
        .containsExactly(Token.sha256(token));
    assertThat(rows("sessions", other)).isNotEmpty();
  }

  @Test
  void aKeysTokenIsStoredAsItsHashOnly() {
    String token = newKey();
    Map<String, Object> row = rows("api_keys", person).get(0);
    assertThat(row).containsEntry("token_hash", Token.sha256(token));
    assertThat(row).containsEntry("prefix", token.substring(0, 10));
    assertThat(row.values()).noneMatch(value -> String.valueOf(value).contains(token));
  }

  @Test
  void tokensAreRandomAndLong() {
    String one = desk.login(person.email(), Desk.PASSWORD);
    String other = desk.login(person.email(), Desk.PASSWORD);
    // 256 bits take 43 characters of base64.
    assertThat(one).matches("pls_[A-Za-z0-9_-]{43}").isNotEqualTo(other);
    assertThat(newKey()).matches("plk_[A-Za-z0-9_-]{43}");
  }

  @Test
  void aKeysUseIsWrittenAtMostOnceAMinute() {
    Client key = person.client().withToken(newKey());
    assertThat(lastUse("api_keys")).isNull();
    key.get(person.path("/watchlist")).expect(200);
    assertThat(lastUse("api_keys")).isNotNull();

    Instant recent = usedSecondsAgo("api_keys", 30);
    key.get(person.path("/watchlist")).expect(200);
    assertThat(lastUse("api_keys")).isEqualTo(recent);

    Instant past = usedSecondsAgo("api_keys", 61);
    key.get(person.path("/watchlist")).expect(200);
    assertThat(lastUse("api_keys")).isAfter(past.plusSeconds(30));
  }

  @Test
  void aSessionsUseIsWrittenAtMostOnceAMinute() {
    Instant recent = usedSecondsAgo("sessions", 30);
    person.client().get("/api/users/me").expect(200);
    assertThat(lastUse("sessions")).isEqualTo(recent);

    Instant past = usedSecondsAgo("sessions", 61);
    person.client().get("/api/users/me").expect(200);
    assertThat(lastUse("sessions")).isAfter(past.plusSeconds(30));
  }
}
