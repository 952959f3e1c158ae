package plumbline.workspaces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

@OnEachDatabase
final class WorkspaceDeletionTest {
  private final Desk desk;
  private final Person owner;
  private final Person admin;

  WorkspaceDeletionTest(Desk desk) {
    this.desk = desk;
    this.owner = desk.register();
    this.admin = desk.register();
    owner.takeIn(admin, WorkspaceRole.ADMIN);
  }

  @Test
  void onlyAnOwnerDeletes() {
    admin.client().delete(owner.path("")).expectProblem(403);
    desk.register().client().delete(owner.path("")).expectProblem(404);
    desk.systemAdmin().client().delete(owner.path("")).expectProblem(404);
    desk.anonymous().delete(owner.path("")).expectProblem(401);
    owner.client().get(owner.path("")).expect(200);
  }

  @Test
  void afterwardsItIsNotFoundByAnybody() {
    owner.client().post(owner.path("/watchlist"), Json.object("symbol", "EURUSD")).expect(201);
    owner.client().delete(owner.path("")).expect(204);
    for (Person person : List.of(owner, admin)) {
      person.client().get(owner.path("")).expectProblem(404);
      person.client().patch(owner.path(""), "{").expectProblem(404);
      person.client().delete(owner.path("")).expectProblem(404);
      person.client().get(owner.path("/watchlist")).expectProblem(404);
      person.client().post(owner.path("/members"), "{").expectProblem(404);
      assertThat(person.client().get("/api/workspaces").expect(200).ids())
          .doesNotContain(owner.workspaceId());
    }
  }

  @Test
  void itIsNobodysDefaultAnyMore() {
    admin
        .client()
        .patch("/api/users/me", Json.object("default_workspace_id", owner.workspaceId()))
        .expect(200);
    owner.client().delete(owner.path("")).expect(204);
    for (Person person : List.of(owner, admin)) {
      assertThat(
              person
                  .client()
                  .get("/api/users/me")
                  .expect(200)
                  .body()
                  .get("default_workspace_id")
                  .isNull())
          .isTrue();
    }
  }

  @Test
  void itsRowsStay() {
    owner.client().post(owner.path("/watchlist"), Json.object("symbol", "EURUSD")).expect(201);
    owner.client().delete(owner.path("")).expect(204);
    assertThat(count("workspaces where is_active = false and deleted_at is not null and id"))
        .isOne();
    assertThat(count("watchlist where workspace_id")).isOne();
    assertThat(count("memberships where workspace_id")).isEqualTo(2);
  }

  private long count(String rows) {
    return desk.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from <rows> = :id")
                    .define("rows", rows)
                    .bind("id", owner.workspaceId())
                    .mapTo(long.class)
                    .one());
  }
}
