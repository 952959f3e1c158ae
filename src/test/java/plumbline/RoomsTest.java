package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The README's tour of the rooms, on the rows of the demo. */
@OnEachInstallation
final class RoomsTest {
  private final Installation installation;

  RoomsTest(Installations installations) {
    this.installation = installations.create();
  }

  @AfterEach
  void close() {
    installation.close();
  }

  @Test
  void everyRoomShowsWhatTheReadmeSays() throws Exception {
    RunningServer server = installation.serve();
    Map<String, String> printed = Readme.paste("The rooms", installation, server);
    assertThat(printed.get("Users")).contains("\"email\":\"olivia@demo.example\"");
    assertThat(printed.get("Sessions and keys")).contains("\"token\":\"plk_");
    assertThat(Json.read(printed.get("Workspaces")).findValuesAsText("username"))
        .containsExactlyInAnyOrder("olivia", "adam", "mia", "victor");
    assertThat(Json.read(printed.get("Channels")).get("body").textValue())
        .isEqualTo("Back at 14:00 UTC.");
    assertThat(Json.read(printed.get("Bots")).get("count").intValue()).isEqualTo(2);
    List<String> lines = printed.get("History and notifications").lines().toList();
    assertThat(lines.get(0)).startsWith("id,timestamp,action,details");
    assertThat(lines.get(1)).contains(",2026-01-07T10:15:00Z,order_closed,'+31.5 pips,true,");
    assertThat(lines).hasSize(4);
    assertThat(printed.get("Backtests")).isEqualTo("200 image/svg+xml\n");
    assertThat(installation.folder().resolve("equity.svg"))
        .content()
        .contains("<title id=\"equity-title\">");
    assertThat(Json.read(printed.get("Watchlist and prices")).get("price").decimalValue())
        .isEqualByComparingTo("251.2");
    assertThat(Json.read(printed.get("Journal")).get("tags").get(0).textValue())
        .isEqualTo("results");
    assertThat(Json.read(printed.get("Portfolios")).findValuesAsText("symbol"))
        .containsExactly("ASML", "SAP");
  }
}
