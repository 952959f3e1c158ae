package plumbline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;

/** A journal given whole: to programs, and to spreadsheets that it does not trick. */
@OnEachDatabase
final class JournalExportTest {
  private static final String NAMES =
      "id,user_id,bot_id,history_id,symbol,side,opened_at,closed_at,entry_price,exit_price,quantity,notes,"
          + "tags,created_at,updated_at,version\r\n";

  private final Person owner;
  private final Journal journal;

  JournalExportTest(Desk desk) {
    this.owner = desk.register();
    this.journal = new Journal(desk, owner);
  }

  private Answer export(String mediaType) {
    return owner.client().with("Accept", mediaType).get(owner.path("/journal")).expect(200);
  }

  /** The line of a new entry, up to its tags. */
  private String line(Object... more) {
    JsonNode entry = journal.write(more).expect(201).body();
    String text = export("text/csv").text();
    String start = "\r\n" + entry.get("id") + "," + owner.id() + ",";
    String end = "," + entry.get("created_at").textValue() + ",";
    assertThat(text).startsWith(NAMES).contains(start, end);
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  @Test
  void csvHasACellForEachFieldAndTagsInOne() {
    long bot = journal.bot();
    long event = journal.event();
    assertThat(
            line(
                "bot_id",
                bot,
                "history_id",
                event,
                "closed_at",
                "2026-01-05T10:00:00Z",
                "exit_price",
                1.5,
                "notes",
                "as planned",
                "tags",
                List.of("breakout", "london")))
        .isEqualTo(
            bot
                + ","
                + event
                + ",EURUSD,long,2026-01-05T09:00:00Z,2026-01-05T10:00:00Z,1,1.5,2,as planned,breakout;london");
    assertThat(line()).isEqualTo(",,EURUSD,long,2026-01-05T09:00:00Z,,1,,2,,");
  }

  @Test
  void ndjsonHasTheSameObjectsAsTheList() {
    journal.write("tags", List.of("a;b", "=1+1")).expect(201);
    journal.write("notes", "two\nlines").expect(201);
    JsonNode list = owner.client().get(owner.path("/journal")).expect(200).body();
    assertThat(export("application/x-ndjson").text().lines().map(Json::read))
        .containsExactly(list.get(0), list.get(1));
  }

  @Test
  void noTagIsAFormulaWhereverItStands() {
    assertThat(line("tags", List.of("=1+1"))).endsWith(",'=1+1");
    assertThat(line("tags", List.of("+1", "-1", "a", "@sum"))).endsWith(",'+1;'-1;a;'@sum");
    assertThat(line("tags", List.of("=HYPERLINK(\"x\")", "b")))
        .endsWith(",\"'=HYPERLINK(\"\"x\"\");b\"");
    assertThat(line("tags", List.of("a,b", "c"))).endsWith(",\"a,b;c\"");
  }

  @Test
  void noSymbolIsAFormula() {
    assertThat(line("symbol", "=1+1")).startsWith(",,'=1+1,long,");
    assertThat(line("symbol", "@SPX,\"X\"")).startsWith(",,\"'@SPX,\"\"X\"\"\",long,");
  }

  @Test
  void noNotesAreAFormulaAndNoneBreakTheirLine() {
    assertThat(line("notes", "=cmd|'/c calc'!A1")).endsWith(",2,'=cmd|'/c calc'!A1,");
    assertThat(line("notes", "-\"a\",\r\nb\nc")).endsWith(",2,\"'-\"\"a\"\",\r\nb\nc\",");
    assertThat(line("notes", "\r=1+1")).endsWith(",2,\"'\r=1+1\",");
    assertThat(line("notes", "")).endsWith(",2,,");
  }
}
