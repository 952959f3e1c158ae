package plumbline.furnish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RoomCommandTest {
  private static final String COLUMNS = "symbol:string(32)!, bot_id:bots?";

  private CheckoutCopy untouched;

  @BeforeAll
  void copy(@TempDir Path folder) throws Exception {
    untouched = CheckoutCopy.in(folder);
  }

  @Test
  void aRoomIsWrittenAndWiredAndNotFurnishedTwice(@TempDir Path folder) throws Exception {
    CheckoutCopy checkout = CheckoutCopy.in(folder);
    String printed = checkout.furnish("price_alerts", COLUMNS);
    assertThat(printed)
        .contains("db/main/schema/price_alerts.sql", "pricealerts/PriceAlertDao.java")
        .contains("db generate config.yml --name add_price_alerts", "./mvnw verify");
    assertThat(folder.resolve("src/main/java/plumbline/Rooms.java"))
        .content()
        .contains(
            "import plumbline.pricealerts.PriceAlertsModule;",
            "rooms.add(new PriceAlertsModule(jdbi, CLOCK));");
    assertThat(folder.resolve("src/main/java/plumbline/pricealerts/PriceAlertResource.java"))
        .content()
        .contains("@Path(\"/api/workspaces/{ws}/price-alerts\")");
    Map<Path, String> after = checkout.files();
    assertThatThrownBy(() -> checkout.furnish("price_alerts", "note:text!"))
        .hasMessageContaining("the table price_alerts is declared already");
    assertThat(checkout.files()).isEqualTo(after);
  }

  @Test
  void aDryRunPrintsAllAndWritesNothing() throws Exception {
    Map<Path, String> before = untouched.files();
    assertThat(untouched.furnish("alerts", COLUMNS, "--dry-run"))
        .contains("create table alerts (", "interface AlertDao", "new AlertsModule(jdbi, CLOCK)");
    assertThat(untouched.files()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bots | the table bots is declared already",
        "sessions | the table sessions is declared already",
        "steward | the package plumbline.steward is taken",
        "events | the class Event is taken",
        "members | would have 'member' mean two things",
        "history | the package plumbline.history is taken",
        "instants | the class name Instant is taken",
        "strings | the class name String is taken",
        "records | the class name Record is taken",
        "rows | would have 'rows' mean two things",
        "pages | would have 'page' mean two things",
        "classes | would have 'class' mean two things",
        "orders2 | must be of small letters",
        "user | reserved word of SQL"
      })
  void aNameThatIsTakenIsRefusedAndNothingIsWritten(String name, String reason) throws Exception {
    Map<Path, String> before = untouched.files();
    assertThatThrownBy(() -> untouched.furnish(name, COLUMNS)).hasMessageContaining(reason);
    assertThat(untouched.files()).isEqualTo(before);
  }

  /** Its plans have orders, as trading desks do. */
  @Test
  void aRoomMayBeCalledLikeSomethingOfTheSteward() throws Exception {
    assertThat(untouched.furnish("orders", COLUMNS, "--dry-run")).contains("interface OrderDao");
  }

  /** A path may be served by a room of another name. */
  @Test
  void aPathThatIsServedIsRefused(@TempDir Path folder) throws Exception {
    CheckoutCopy checkout = CheckoutCopy.in(folder);
    Files.writeString(
        folder.resolve("src/main/java/plumbline/bots/RobotResource.java"),
        "@Path(\"/api/workspaces/{ws}/price-alerts/{id}\")");
    assertThatThrownBy(() -> checkout.furnish("price_alerts", COLUMNS))
        .hasMessageContaining("the path …/price-alerts is taken");
  }

  @Test
  void aNameThatPostgresqlWouldCutIsRefused() {
    String name = "the_very_long_name_of_some_table_that_goes_on_and_on_alerts";
    assertThatThrownBy(() -> untouched.furnish(name, COLUMNS))
        .hasMessageContaining("would have more than 63 characters");
  }

  @Test
  void whatHalfFailsLeavesNothing(@TempDir Path folder) throws Exception {
    CheckoutCopy checkout = CheckoutCopy.in(folder);
    Path obstacle = folder.resolve("src/test/resources/plumbline/alerts");
    Files.createDirectories(obstacle.getParent());
    Files.writeString(obstacle, "a file in the way");
    Map<Path, String> before = checkout.files();
    assertThatThrownBy(() -> checkout.furnish("alerts", COLUMNS))
        .hasMessageContaining("nothing is written: cannot write");
    assertThat(checkout.files()).isEqualTo(before);

    Files.delete(obstacle);

    assertThat(checkout.furnish("alerts", COLUMNS)).contains("written: db/main/schema/alerts.sql");
  }

  @Test
  void anotherFolderIsRefused(@TempDir Path folder) {
    CheckoutCopy none = new CheckoutCopy(folder);
    assertThatThrownBy(() -> none.furnish("alerts", COLUMNS))
        .hasMessageContaining("there is no db/main/schema in")
        .hasMessageContaining("change to the folder of a checkout");
  }
}
