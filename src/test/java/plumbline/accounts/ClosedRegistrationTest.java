package plumbline.accounts;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;

@OnEachDatabase
final class ClosedRegistrationTest {
  private final Desk closed;
  private final String email = "c" + UUID.randomUUID() + "@desk.example";
  private final String body =
      Json.object("email", email, "display_name", "Ada", "password", Desk.PASSWORD);
  private final String memberToken;

  ClosedRegistrationTest(Desk desk) {
    this.memberToken = desk.login(desk.register().email(), Desk.PASSWORD);
    this.closed = desk.replica(Map.of("REGISTRATION", "closed"));
  }

  @AfterEach
  void close() {
    closed.close();
  }

  @Test
  void onlySystemAdminsRegisterPeople() {
    closed.anonymous().post("/api/users", body).expectProblem(401);
    closed.anonymous().withToken(memberToken).post("/api/users", body).expectProblem(403);
    login(401);
    closed.systemAdmin().client().post("/api/users", body).expect(201);
    login(200);
  }

  @Test
  void whoIsRegisteredStillSignsInAndWorks() {
    closed.anonymous().withToken(memberToken).get("/api/users/me").expect(200);
    closed.anonymous().get("/health").expect(200);
  }

  private void login(int status) {
    closed
        .anonymous()
        .post("/api/auth/login", Json.object("email", email, "password", Desk.PASSWORD))
        .expect(status);
  }
}
