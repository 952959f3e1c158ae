package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The README's quick start. */
@OnEachInstallation(packaged = true)
final class QuickStartIT {
  private final Installation installation;

  QuickStartIT(Installations installations) {
    this.installation = installations.create();
  }

  @AfterEach
  void close() {
    installation.close();
  }

  @Test
  void itsLinesEndInTheNotificationOfTheFiredAlert() throws Exception {
    RunningServer server = installation.serve();
    List<String> printed =
        Readme.paste("Quick start", installation, server).get("Quick start").lines().toList();
    JsonNode notifications = Json.read(printed.get(printed.size() - 1));
    assertThat(notifications.findValuesAsText("action"))
        .containsExactly("alert_fired", "alert_added");
  }
}
