package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What is done at start about a database that is not as it should be is for the operator to say.
 */
@OnEachInstallation
final class OnDriftTest {
  private static final String DEFAULT = "onDrift: warn";

  private final Installation installation;

  OnDriftTest(Installations installations) {
    this.installation = installations.create().with("VALIDATE_AT_START", "true");
  }

  @AfterEach
  void close() {
    installation.close();
  }

  private void alter(String... statements) {
    installation.jdbi().useHandle(handle -> List.of(statements).forEach(handle::execute));
  }

  @Test
  void itIsMendedButForWhatWouldBeLost() {
    installation.db("migrate").expectSuccess();
    alter("drop index watchlist_symbol_idx", "create table leftover (id integer)");
    RunningServer server = installation.configured(DEFAULT, "onDrift: repair").serve();
    assertThat(server.printed().out())
        .contains("steps done: 1, held back: 1, not done: 0")
        .containsIgnoringCase("drift: table public.leftover")
        .contains("The schema is not in order: 1 difference");
    server.client().get("/health").expect(200);
    assertThat(server.admin().get("/healthcheck").expect(200).body().at("/schema/drift"))
        .hasSize(1);
    assertThat(installation.count("leftover")).isZero();
  }

  @Test
  void itKeepsTheServiceFromStarting() {
    installation.db("migrate").expectSuccess();
    alter("drop index watchlist_symbol_idx");
    installation
        .configured(DEFAULT, "onDrift: fail")
        .serveInVain()
        .expectOneLine("steward.onDrift is fail", "1 difference", "'db repair --apply' mends it");
    installation.db("repair", "--apply").expectSuccess();
    installation.serve().client().get("/health").expect(200);
  }

  @Test
  void aDatabaseThatIsNewerIsServedAllTheSameAndToldOnce() {
    installation
        .withChange(
            """
            --changeset test:NNNN-1
            create table added (id int);
            --rollback drop table added
            """)
        .db("migrate")
        .expectSuccess();
    installation.withoutChange();
    RunningServer server = installation.configured(DEFAULT, "onDrift: fail").serve();
    server.client().get("/health").expect(200);
    assertThat(server.admin().get("/healthcheck").expect(200).body().at("/schema/message"))
        .asString()
        .contains("newer than this build");
    assertThat(server.warnings())
        .singleElement()
        .asString()
        .contains("newer than this build", "use the build that applied them");
  }
}
