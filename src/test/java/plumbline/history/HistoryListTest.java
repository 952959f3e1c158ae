package plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.Answer;
import plumbline.Client;
import plumbline.Desk;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

/** A workspace's history is listed newest first, by action and by period. */
@OnEachDatabase
final class HistoryListTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  private final Desk desk;
  private final Past past;
  private final Client client;
  private final String path;

  HistoryListTest(Desk desk) {
    this.desk = desk;
    Person owner = desk.register();
    this.past = new Past(desk, owner);
    this.client = owner.client();
    this.path = owner.path("/history");
  }

  private List<Long> ids(String query) {
    return client.get(path + query).expect(200).ids();
  }

  private List<Long> idsOfAllPages(String query) {
    Answer page = client.get(path + query).expect(200);
    List<Long> seen = new ArrayList<>(page.ids());
    while (page.next().isPresent()) {
      page = client.get(page.next().get()).expect(200);
      seen.addAll(page.ids());
    }
    return seen;
  }

  @Test
  void theNewestComesFirstWhateverItsId() {
    long late = past.event("sold", NOON.plusSeconds(60));
    long early = past.event("bought", NOON);
    assertThat(ids("")).containsExactly(late, early);
  }

  @Test
  void anEventShowsWhatHappened() {
    long id = past.event("sold", NOON.plusNanos(123_456_000));
    JsonNode event = client.get(path).expect(200).body().get(0);
    assertThat(event.get("id").longValue()).isEqualTo(id);
    assertThat(event.get("timestamp").textValue()).isEqualTo("2026-01-05T12:00:00.123456Z");
    assertThat(event.get("action").textValue()).isEqualTo("sold");
    assertThat(event.get("details").isNull()).isTrue();
    assertThat(event.get("is_notification").booleanValue()).isFalse();
  }

  @Test
  void theActionFilterIsExact() {
    long sold = past.event("sold", NOON);
    past.event("sold_out", NOON);
    past.event("SOLD", NOON);
    assertThat(ids("?action=sold")).containsExactly(sold);
    assertThat(ids("?action=sol")).isEmpty();
  }

  @Test
  void fromIsIncludedAndToIsNot() {
    past.event("a", NOON.minusNanos(1_000));
    long first = past.event("a", NOON);
    long last = past.event("b", NOON.plusSeconds(60).minusNanos(1_000));
    past.event("b", NOON.plusSeconds(60));
    String period = "from=2026-01-05T12:00:00Z&to=2026-01-05T12:01:00Z";
    assertThat(ids("?" + period)).containsExactly(last, first);
    assertThat(ids("?action=a&" + period)).containsExactly(first);
  }

  @Test
  void aPeriodWithAnOffsetIsTheSameMoment() {
    long event = past.event("a", NOON);
    assertThat(ids("?from=2026-01-05T13:00:00%2B01:00&to=2026-01-05T12:00:01Z"))
        .containsExactly(event);
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsEmpty() {
    past.event("a", NOON);
    assertThat(ids("?from=2026-01-05T13:00:00Z&to=2026-01-05T11:00:00Z")).isEmpty();
  }

  @Test
  void eventsOfOneTimeAreNeitherLostNorRepeatedBetweenPages() {
    List<Long> newestFirst = new ArrayList<>();
    for (int group = 0; group < 3; group++) {
      for (int number = 0; number < 5; number++) {
        newestFirst.add(0, past.event("tick", NOON.plus(Duration.ofMinutes(group))));
      }
    }
    past.event("other", NOON);
    assertThat(idsOfAllPages("?action=tick&per_page=2")).isEqualTo(newestFirst);
    assertThat(idsOfAllPages("?per_page=3&from=2026-01-05T12:01:00Z"))
        .isEqualTo(newestFirst.subList(0, 10));
    assertThat(ids("?action=tick&per_page=4&page=2")).isEqualTo(newestFirst.subList(4, 8));
  }

  @Test
  void anEventThatComesInBetweenPagesDoesNotShiftThem() {
    List<Long> newestFirst = new ArrayList<>();
    for (int number = 0; number < 4; number++) {
      newestFirst.add(0, past.event("tick", NOON));
    }
    Answer first = client.get(path + "?per_page=2").expect(200);
    past.event("tick", NOON);
    assertThat(first.ids()).isEqualTo(newestFirst.subList(0, 2));
    assertThat(client.get(first.next().orElseThrow()).expect(200).ids())
        .isEqualTo(newestFirst.subList(2, 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2026-01-05",
        "2026-01-05T12:00:00",
        "2026-02-30T12:00:00Z",
        "2026-01-05T12:00:00.1234567Z",
        "9999-01-01T00:00:00Z",
        "0000-01-01T00:00:00Z",
        ""
      })
  void whatIsNoTimeIsRefused(String time) {
    client.get(path + "?from=" + time).expectInvalidParameter("from");
    client.get(path + "?to=" + time).expectInvalidParameter("to");
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    client.get(path + "?cursor=NQ").expectInvalidParameter("cursor");
    client.get(path + "?cursor=nonsense").expectInvalidParameter("cursor");
  }

  @Test
  void everyMemberReadsAndNoOutsider() {
    long event = past.event("a", NOON);
    Person viewer = desk.register();
    past.owner().takeIn(viewer, WorkspaceRole.VIEWER);
    assertThat(viewer.client().get(path).expect(200).ids()).containsExactly(event);
    Person stranger = desk.register();
    stranger.client().get(path).expectProblem(404);
    assertThat(stranger.client().get(stranger.path("/history")).expect(200).ids()).isEmpty();
    desk.anonymous().get(path).expectProblem(401);
  }
}
