package plumbline.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import plumbline.Desk;
import plumbline.Json;
import plumbline.Person;
import plumbline.TestDatabase;
import plumbline.db.Engine;

/** On H2, which waits for a lock for some time only. */
final class UnderWayTest {
  private static final String IMPATIENT =
      "jdbc:h2:mem:under_way;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=300";

  @Test
  void aRepetitionThatWaitsTooLongForTheFirstIsToldSo() {
    try (Desk desk = Desk.start(new TestDatabase(Engine.H2, IMPATIENT), Map.of());
        Handle first = desk.jdbi().open()) {
      Person owner = desk.register();
      String body = Json.object("name", "Cash", "base_currency", "EUR");
      long portfolio = owner.client().post(owner.path("/portfolios"), body).expect(201).id();
      String path = owner.path("/portfolios/" + portfolio + "/transactions");
      first.begin();
      first.execute(
          """
          insert into idempotency_keys (workspace_id, user_id, operation, idempotency_key, request_hash)
          values (?, ?, ?, 'again', 'unknown yet')
          """,
          owner.workspaceId(),
          owner.id(),
          "portfolios/" + portfolio + "/transactions");

      String deposit = Json.object("kind", "deposit", "amount", 5);
      owner.client().with("Idempotency-Key", "again").post(path, deposit).expectProblem(409);

      first.rollback();
      assertThat(owner.client().get(path).expect(200).ids()).isEmpty();
      owner.client().with("Idempotency-Key", "again").post(path, deposit).expect(201);
    }
  }
}
