package plumbline.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

@OnEachDatabase
final class AccountDeletionTest {
  private static final String ME = "/api/users/me";

  private final Desk desk;
  private final Person person;

  AccountDeletionTest(Desk desk) {
    this.desk = desk;
    this.person = desk.register();
  }

  private void deleteOwnWorkspace(Person owner) {
    owner.client().delete(owner.path("")).expect(204);
  }

  @Test
  void theLastOwnerIsToldOfEveryWorkspaceAndKeepsTheAccount() {
    String first = person.client().get(person.path("")).expect(200).body().get("slug").textValue();
    String second =
        person
            .client()
            .post("/api/workspaces", Json.object("name", "Left behind"))
            .expect(201)
            .body()
            .get("slug")
            .textValue();
    Answer refused = person.client().delete(ME).expectProblem(409);
    assertThat(refused.body().get("detail").textValue()).contains(first, second);
    person.client().get(ME).expect(200);
    assertThat(desk.login(person.email(), Desk.PASSWORD)).isNotBlank();
  }

  @Test
  void aWorkspaceThatHasAnotherOwnerDoesNotHoldTheAccount() {
    Person other = desk.register();
    person.takeIn(other, WorkspaceRole.OWNER);
    person.client().delete(ME).expect(204);
    other.client().get(person.path("")).expect(200);
  }

  @Test
  void anInactiveOwnerDoesNotCount() {
    Person other = desk.register();
    person.takeIn(other, WorkspaceRole.OWNER);
    desk.systemAdmin()
        .client()
        .patch("/api/users/" + other.id(), Json.object("is_active", false))
        .expect(200);
    person.client().delete(ME).expectProblem(409);
  }

  @Test
  void everyTokenDiesAndNobodySignsInAgain() {
    Person owner = desk.register();
    owner.takeIn(person, WorkspaceRole.MEMBER);
    Client key = person.key(owner.workspaceId(), WorkspaceRole.MEMBER);
    Client other = desk.signIn(person.email(), person.id()).client();
    key.get(owner.path("/watchlist")).expect(200);
    deleteOwnWorkspace(person);
    person.client().delete(ME).expect(204);

    person.client().get(ME).expectProblem(401);
    other.get(ME).expectProblem(401);
    key.get(owner.path("/watchlist")).expectProblem(401);
    desk.anonymous()
        .post("/api/auth/login", Json.object("email", person.email(), "password", Desk.PASSWORD))
        .expectProblem(401);
  }

  @Test
  void theEmailStaysReserved() {
    deleteOwnWorkspace(person);
    person.client().delete(ME).expect(204);
    String again =
        Json.object("email", person.email(), "display_name", "B", "password", Desk.PASSWORD);
    desk.anonymous().post("/api/users", again).expectConflict("/email");
  }

  @Test
  void theRowStaysMarkedAsDeletedAndLeavesTheMembers() {
    Person owner = desk.register();
    owner.takeIn(person, WorkspaceRole.MEMBER);
    deleteOwnWorkspace(person);
    person.client().delete(ME).expect(204);
    assertThat(owner.client().get(owner.path("/members")).expect(200).body())
        .extracting(member -> member.get("user_id").longValue())
        .containsExactly(owner.id());
    var read = desk.systemAdmin().client().get("/api/users/" + person.id()).expect(200).body();
    assertThat(read.get("is_active").booleanValue()).isFalse();
    assertThat(read.get("deleted_at").isTextual()).isTrue();
  }

  @Test
  void anAdminRestoresTheAccountButNoneOfItsTokens() {
    deleteOwnWorkspace(person);
    person.client().delete(ME).expect(204);
    var restored =
        desk.systemAdmin()
            .client()
            .patch("/api/users/" + person.id(), Json.object("is_active", true))
            .expect(200)
            .body();
    assertThat(restored.get("deleted_at").isNull()).isTrue();
    person.client().get(ME).expectProblem(401);
    desk.signIn(person.email(), person.id());
  }

  @Test
  void twoOwnersWhoDeleteTheirAccountsAtOnceDoNotLeaveAWorkspaceWithoutOne() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 5; round++) {
        Person one = desk.register();
        Person other = desk.register();
        one.takeIn(other, WorkspaceRole.OWNER);
        deleteOwnWorkspace(other);
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Integer>> statuses =
            threads.invokeAll(List.of(deletion(one, start), deletion(other, start)));
        assertThat(List.of(statuses.get(0).get(), statuses.get(1).get()))
            .containsExactlyInAnyOrder(204, 409);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Callable<Integer> deletion(Person person, CyclicBarrier start) {
    return () -> {
      start.await();
      return person.client().delete(ME).status();
    };
  }
}
