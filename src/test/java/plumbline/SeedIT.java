package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code db seed} of the packaged jar. */
@OnEachInstallation
final class SeedIT {
  private static final String EMAIL = "olivia@demo.example";
  private static final Pattern PASSWORD = Pattern.compile("olivia@demo\\.example +(\\S+)");

  private final Installation installation;

  SeedIT(Installations installations) {
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
    int events = installation.count("trade_history");

    Outcome second = installation.db("seed", "--profile", "demo").expectSuccess();

    assertThat(second.out()).contains("nothing changed").doesNotContain(password.group(1));
    assertThat(installation.count("users")).isEqualTo(4);
    assertThat(installation.count("watchlist")).isEqualTo(3);
    assertThat(installation.count("prices")).isEqualTo(3);
    assertThat(installation.count("trade_history")).isEqualTo(events);
    signIn(password.group(1));
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
