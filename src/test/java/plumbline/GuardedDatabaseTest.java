package plumbline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static plumbline.TestDatabases.DATABASE_PASSWORD;

import java.net.URLEncoder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import plumbline.db.Engine;

/** PostgreSQL lets in whom it knows; what it says to others is told in one line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GuardedDatabaseTest {
  private static final String ENCODED = URLEncoder.encode(DATABASE_PASSWORD, UTF_8);

  private final TestDatabases databases;
  private TestDatabase guarded;

  GuardedDatabaseTest(TestDatabases databases) {
    this.databases = databases;
  }

  @BeforeAll
  void create() {
    guarded = databases.createWithPassword();
  }

  @Test
  void aWrongPassword() {
    fails("status", guarded.url().replace(ENCODED, "wrongword"), "user and the password");
    fails("migrate", guarded.url().replace(ENCODED, "wrongword"), "user and the password");
    failsToStart(guarded.url().replace(ENCODED, "wrongword"), "user and the password");
  }

  @Test
  void noPassword() {
    failsToStart(guarded.url().replace(":" + ENCODED, ""), "password");
  }

  @Test
  void aRoleThatIsNotThere() {
    failsToStart(guarded.url().replace("//guarded", "//nobody"), "user and the password");
  }

  @Test
  void aDatabaseThatIsNotThere() {
    String url = databases.create(Engine.POSTGRESQL).url() + "_missing";
    failsToStart(url, "create the database");
    fails("status", url, "create the database");
  }

  private static void failsToStart(String url, String word) {
    try (Installation installation =
        Installation.on(new TestDatabase(Engine.POSTGRESQL, url), false)) {
      installation
          .serveInVain()
          .expectOneLine("Plumbline did not start", word)
          .expectNothingOf(ENCODED, DATABASE_PASSWORD, "wrongword");
    }
  }

  private static void fails(String subcommand, String url, String word) {
    try (Installation installation =
        Installation.on(new TestDatabase(Engine.POSTGRESQL, url), false)) {
      installation
          .db(subcommand)
          .expectOneLine("db " + subcommand, word)
          .expectNothingOf(ENCODED, DATABASE_PASSWORD, "wrongword");
    }
  }
}
