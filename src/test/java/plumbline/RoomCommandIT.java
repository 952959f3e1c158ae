package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.furnish.CheckoutCopy;

/** The {@code room} command of the packaged jar. */
final class RoomCommandIT {
  @TempDir private Path folder;
  private CheckoutCopy checkout;

  @BeforeEach
  void copy() throws Exception {
    checkout = CheckoutCopy.in(folder);
  }

  private Outcome room(String... arguments) {
    try (AppProcess process =
        AppProcess.start(folder, folder.resolve("nothing ahead"), Map.of(), arguments)) {
      return process.await();
    }
  }

  @Test
  void aRoomIsFurnished() throws Exception {
    Outcome outcome =
        room("room", "config.yml", "alerts", "--columns", "symbol:string(32)!, bot_id:bots?");
    assertThat(outcome.expectSuccess().out())
        .contains("Next: 'java -jar target/app.jar db generate config.yml");
    assertThat(checkout.files())
        .containsKey(Path.of("src/main/java/plumbline/alerts/AlertService.java"));
  }

  @Test
  void whatIsRefusedIsToldInOneLine() throws Exception {
    Map<Path, String> before = checkout.files();
    room("room", "config.yml", "alerts", "--columns", "robot_id:robots!", "--personal")
        .expectOneLine(
            "room: the column 'robot_id' is of the unknown type 'robots'",
            "no table robots is declared in db/main/schema");
    assertThat(checkout.files()).isEqualTo(before);
  }
}
