package plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;

/** A list given whole, as CSV and as NDJSON, told by the history. */
@OnEachDatabase
final class HistoryExportTest {
  private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");

  private final Person owner;
  private final Past past;

  HistoryExportTest(Desk desk) {
    this.owner = desk.register();
    this.past = new Past(desk, owner);
  }

  private Answer read(String mediaType, String query) {
    return owner.client().with("Accept", mediaType).get(owner.path("/history" + query));
  }

  @Test
  void csvHasALineOfNamesAndALineForEachEventNewestFirst() {
    long first = past.event("opened", MONDAY);
    long second = past.event("closed", MONDAY.plusSeconds(1));
    Answer answer = read("text/csv", "").expect(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/csv")
        .contains("charset=utf-8");
    assertThat(answer.text())
        .isEqualTo(
            "id,timestamp,action,details,is_notification,bot_id\r\n"
                + second
                + ",2026-01-05T09:00:01Z,closed,,false,\r\n"
                + first
                + ",2026-01-05T09:00:00Z,opened,,false,\r\n");
  }

  @Test
  void ndjsonHasAnObjectOnEachLine() {
    past.event("opened", MONDAY);
    past.event("closed", MONDAY.plusSeconds(1));
    Answer answer = read("application/x-ndjson", "").expect(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
    assertThat(answer.text()).endsWith("}\n");
    assertThat(answer.text().lines().map(Json::read))
        .isEqualTo(
            List.of(
                owner.client().get(owner.path("/history")).body().get(0),
                owner.client().get(owner.path("/history")).body().get(1)));
  }

  @Test
  void aListWithoutRowsIsALineOfNamesOrNothing() {
    assertThat(read("text/csv", "").expect(200).text())
        .isEqualTo("id,timestamp,action,details,is_notification,bot_id\r\n");
    assertThat(read("application/x-ndjson", "").expect(200).text()).isEmpty();
  }

  @Test
  void filtersHoldAndPagesAreNotAsked() {
    past.event("opened", MONDAY);
    past.event("closed", MONDAY.plusSeconds(1));
    assertThat(read("application/x-ndjson", "?action=closed").expect(200).text().lines())
        .hasSize(1);
    assertThat(read("application/x-ndjson", "?to=2026-01-05T09:00:01Z").expect(200).text().lines())
        .hasSize(1);
    read("text/csv", "?per_page=2").expectInvalidParameter("per_page");
    read("text/csv", "?from=yesterday").expectInvalidParameter("from");
  }

  @Test
  void allPagesAreWritten() {
    past.events("tick", MONDAY, 2_500);
    List<String> lines = read("text/csv", "").expect(200).text().lines().toList();
    assertThat(lines).hasSize(2_501).doesNotHaveDuplicates();
    assertThat(lines.get(1)).contains("2026-01-05T09:41:39Z");
    assertThat(lines.get(2_500)).contains("2026-01-05T09:00:00Z");
  }

  @Test
  void noCellIsAFormulaAndNoneBreaksItsLine() {
    for (String action : List.of("=1+1", "+1", "-1", "@sum", "\tx", "a,b", "a\"b", "a\nb")) {
      past.event(action, MONDAY);
    }
    String text = read("text/csv", "").expect(200).text();
    assertThat(text)
        .contains(",'=1+1,", ",'+1,", ",'-1,", ",'@sum,", ",'\tx,")
        .contains(",\"a,b\",", ",\"a\"\"b\",", ",\"a\nb\",");
  }

  @Test
  void jsonIsWhatAClientGetsWhoAcceptsAnything() {
    for (String accept : List.of("*/*", "application/*", "text/html, */*;q=0.8")) {
      assertThat(read(accept, "").expect(200).headers().firstValue("Content-Type"))
          .contains("application/json");
    }
    read("text/html", "").expectProblem(406);
  }

  @Test
  void onlyTheHeadersAreGivenToWhoAsksForThem() {
    past.events("tick", MONDAY, 300);
    for (String type : List.of("text/csv", "application/x-ndjson")) {
      Answer export = head(type, "");
      assertThat(export.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
      assertThat(export.headers().firstValue("Content-Length")).as(type).isEmpty();
    }
    assertThat(head("application/json", "?per_page=200").headers().firstValue("Content-Length"))
        .isEmpty();
    assertThat(head("application/json", "?per_page=1").headers().firstValue("Content-Length"))
        .contains(Integer.toString(read("application/json", "?per_page=1").text().length()));
  }

  private Answer head(String mediaType, String query) {
    return owner
        .client()
        .with("Accept", mediaType)
        .send("HEAD", owner.path("/history" + query), null)
        .expect(200);
  }
}
