package plumbline.bots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;

/** Bots are listed by status, market and strategy, in any combination. */
@OnEachDatabase
final class BotFilterTest {
  private static final List<String> STATUSES = List.of("running", "paused");
  private static final List<String> MARKETS = List.of("EURUSD", "XAUUSD");
  private static final List<String> STRATEGIES = List.of("trend", "grid");

  private final Desk desk;
  private final Person owner;

  BotFilterTest(Desk desk) {
    this.desk = desk;
    this.owner = desk.register();
  }

  private long bot(String status, String market, String strategy) {
    String body =
        Json.object("name", "Bot", "status", status, "market", market, "strategy", strategy);
    return owner.client().post(owner.path("/bots"), body).expect(201).id();
  }

  private List<Long> ids(String query) {
    return owner.client().get(owner.path("/bots" + query)).expect(200).ids();
  }

  @Test
  void eachCombinationLetsThroughWhatMatchesAllOfIt() {
    List<Long> all = new ArrayList<>();
    for (String status : STATUSES) {
      for (String market : MARKETS) {
        for (String strategy : STRATEGIES) {
          all.add(0, bot(status, market, strategy));
        }
      }
    }
    assertThat(ids("")).isEqualTo(all);
    assertThat(ids("?status=running")).isEqualTo(all.subList(4, 8));
    assertThat(ids("?market=XAUUSD")).isEqualTo(pick(all, 0, 1, 4, 5));
    assertThat(ids("?strategy=grid")).isEqualTo(pick(all, 0, 2, 4, 6));
    assertThat(ids("?status=paused&market=EURUSD")).isEqualTo(pick(all, 2, 3));
    assertThat(ids("?status=paused&strategy=trend")).isEqualTo(pick(all, 1, 3));
    assertThat(ids("?market=EURUSD&strategy=trend")).isEqualTo(pick(all, 3, 7));
    assertThat(ids("?status=running&market=EURUSD&strategy=grid")).isEqualTo(pick(all, 6));
    assertThat(ids("?status=stopped")).isEmpty();
    assertThat(ids("?market=eurusd")).isEmpty();
  }

  private static List<Long> pick(List<Long> all, int... positions) {
    List<Long> picked = new ArrayList<>();
    for (int position : positions) {
      picked.add(all.get(position));
    }
    return picked;
  }

  @Test
  void theLinksKeepTheFilter() {
    long first = bot("running", "EURUSD", "trend");
    bot("paused", "EURUSD", "trend");
    long second = bot("running", "EURUSD", "trend");
    Answer page =
        owner.client().get(owner.path("/bots?status=running&market=EURUSD&per_page=1")).expect(200);
    assertThat(page.ids()).containsExactly(second);
    Answer next = owner.client().get(page.next().orElseThrow()).expect(200);
    assertThat(next.ids()).containsExactly(first);
    assertThat(next.next()).isEmpty();
  }

  @Test
  void aStatusThatThereIsNotIsRefused() {
    for (String status : List.of("asleep", "RUNNING", "")) {
      owner.client().get(owner.path("/bots?status=" + status)).expectInvalidParameter("status");
    }
  }

  @Test
  void aBotIsStoppedUnlessItIsSaidOtherwise() {
    String body = Json.object("name", "Bot", "market", "EURUSD");
    Answer bot = owner.client().post(owner.path("/bots"), body).expect(201);
    assertThat(bot.body().get("status").textValue()).isEqualTo("stopped");
    assertThat(bot.body().get("is_active").booleanValue()).isTrue();
    assertThat(bot.body().get("created_by").longValue()).isEqualTo(owner.id());
  }

  @Test
  void aDeletedBotIsInNoListAndItsRowStays() {
    long id = bot("running", "EURUSD", "trend");
    owner.client().delete(owner.path("/bots/" + id)).expect(204);
    assertThat(ids("?status=running")).isEmpty();
    assertThat(ids("?market=EURUSD")).isEmpty();
    assertThat(ids("?status=running&market=EURUSD&strategy=trend")).isEmpty();
    int deleted =
        desk.jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select count(*) from bots where id = :id and not is_active and deleted_at is not null")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one());
    assertThat(deleted).isEqualTo(1);
  }
}
