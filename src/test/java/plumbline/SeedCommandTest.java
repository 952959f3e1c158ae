package plumbline;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code db seed}. */
@OnEachInstallation
final class SeedCommandTest {
  private static final String EMAIL = "olivia@demo.example";
  private static final Pattern PASSWORD = Pattern.compile("olivia@demo\\.example +(\\S+)");

  private static final List<String> ROOMS =
      List.of(
          "users",
          "workspaces",
          "channels",
          "messages",
          "bots",
          "trade_history",
          "notifications",
          "backtest_results",
          "watchlist",
          "prices",
          "journal_entries",
          "portfolios",
          "transactions");

  /** Beside their own workspaces. */
  private static final String SHARED_BY_BOTH_DESKS =
      """
      (select user_id from memberships join workspaces on id = workspace_id
       where slug in ('demo-desk', 'crypto-desk') group by user_id having count(*) = 2) shared
      """;

  private final Installation installation;

  SeedCommandTest(Installations installations) {
    this.installation = installations.create();
    installation.db("migrate").expectSuccess();
  }

  @AfterEach
  void close() {
    installation.close();
  }

  @Test
  void theDemoIsMadeOnceAndItsPasswordsArePrintedOnce() {
    Outcome first = installation.db("seed", "--profile", "demo").expectSuccess();
    Matcher password = PASSWORD.matcher(first.out());
    assertThat(password.find()).as(first.out()).isTrue();
    Map<String, Integer> rows = rows();

    Outcome second = installation.db("seed", "--profile", "demo").expectSuccess();

    assertThat(second.out()).contains("nothing changed").doesNotContain(password.group(1));
    assertThat(rows()).isEqualTo(rows).doesNotContainValue(0);
    assertThat(installation.count(SHARED_BY_BOTH_DESKS)).isEqualTo(1);
    signIn(password.group(1));
  }

  private Map<String, Integer> rows() {
    return ROOMS.stream().collect(toMap(table -> table, installation::count));
  }

  @Test
  void aGivenPasswordIsTakenAndNotPrinted() {
    installation
        .db("seed", "--profile", "demo", "--password", Desk.PASSWORD)
        .expectSuccess()
        .expectNothingOf(Desk.PASSWORD);
    signIn(Desk.PASSWORD);
  }

  private void signIn(String password) {
    installation
        .serve()
        .client()
        .post("/api/auth/login", Json.object("email", EMAIL, "password", password))
        .expect(200);
  }

  @Test
  void whatCannotBeSeededIsRefusedInOneLineAndWritesNothing() {
    installation.db("seed", "--profile", "nope").expectOneLine("nope", "demo");
    installation.db("seed", "--profile", "load", "--scale", "0").expectOneLine("scale", "1 to");
    installation.db("seed", "--profile", "demo", "--scale", "2").expectOneLine("scale", "demo");
    installation
        .db("seed", "--profile", "demo", "--password", "short")
        .expectOneLine("password", "12 to 128")
        .expectNothingOf("short");
    assertThat(installation.count("users")).isZero();
    assertThat(installation.count("workspaces")).isZero();
  }

  @Test
  void aDatabaseWithoutTablesIsRefusedInOneLine() {
    installation.db("rollback", "-c", "1000").expectSuccess();
    installation.db("seed", "--profile", "demo").expectOneLine("db seed", "migrate");
  }
}
