package plumbline.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OwnDesk;
import plumbline.TestDatabases;
import plumbline.db.Engine;

/** Registration is one transaction: when its last write fails, nothing was written. */
final class RegistrationFailsTest {
  private static final String[] TABLES = {"users", "workspaces", "memberships"};

  @ParameterizedTest
  @EnumSource
  void nobodyIsRegisteredWithoutTheirWorkspace(Engine engine, TestDatabases databases)
      throws IOException {
    try (OwnDesk own = OwnDesk.start(databases, engine)) {
      Desk desk = own.desk();
      desk.register("first@desk.example");
      List<Long> before = own.count(TABLES);
      assertThat(before).containsExactly(1L, 1L, 1L);
      own.fill("users", "default_workspace_id");
      String second =
          Json.object(
              "email", "second@desk.example", "display_name", "Second", "password", Desk.PASSWORD);
      desk.anonymous().post("/api/users", second).expectProblem(500);
      assertThat(own.count(TABLES)).isEqualTo(before);
      own.empty("users");
      desk.anonymous().post("/api/users", second).expect(201);
      assertThat(own.count(TABLES)).containsExactly(2L, 2L, 2L);
    }
  }
}
