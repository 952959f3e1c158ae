package plumbline.bots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.web.RequestReader;

/** Thousands of events come in at once, all or none. */
@OnEachDatabase
final class BulkHistoryTest {
  private static final int MOST = 5_000;

  private final Reporter bot;

  BulkHistoryTest(Desk desk) {
    this.bot = Reporter.of(desk.register());
  }

  private static List<String> events(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> Reporter.event("tick" + number, 1))
        .toList();
  }

  @Test
  void asManyAsAreAllowedComeInInTheirOrder() {
    JsonNode answer = bot.report(Reporter.array(events(MOST))).expect(201).body();
    assertThat(answer.get("count").intValue()).isEqualTo(MOST);
    assertThat(bot.ids("?action=tick0")).containsExactly(answer.get("first_id").longValue());
    assertThat(bot.ids("?action=tick4999")).containsExactly(answer.get("last_id").longValue());
    String lines =
        bot.creator()
            .client()
            .with("Accept", "application/x-ndjson")
            .get(bot.path() + "/history")
            .expect(200)
            .text();
    assertThat(lines.lines().map(line -> Json.read(line).get("action").textValue()))
        .isEqualTo(
            IntStream.range(0, MOST).mapToObj(number -> "tick" + (MOST - 1 - number)).toList());
  }

  @Test
  void oneMoreThanIsAllowedIsRefused() {
    bot.report(Reporter.array(events(MOST + 1))).expectInvalid("");
    assertThat(bot.ids("")).isEmpty();
  }

  @Test
  void oneBadEventAmongManyKeepsAllOut() {
    List<String> events = new ArrayList<>(events(30));
    events.set(17, "{\"details\": \"no action\"}");
    bot.report(Reporter.array(events)).expectInvalid("/17/action");
    assertThat(bot.ids("")).isEmpty();
  }

  @Test
  void aBodyOfAlmostEightMebibytesComesIn() {
    String details = "x".repeat(1_600);
    String body =
        Reporter.array(
            IntStream.range(0, MOST)
                .mapToObj(number -> Json.object("action", "tick", "details", details))
                .toList());
    String padded = body + " ".repeat(RequestReader.MAX_BYTES - body.length());
    assertThat(bot.report(padded).expect(201).body().get("count").intValue()).isEqualTo(MOST);
    bot.report(padded + " ").expectProblem(413);
  }
}
