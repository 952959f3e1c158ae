package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plumbline.shared.WorkspaceRole;

/**
 * What every collection of a workspace promises: create, read, list, change, delete, and all the
 * ways of refusing. A room's test names its path and some bodies, and gets all of it.
 */
@OnEachDatabase
public abstract class RoomContract {
  protected final Desk desk;
  protected final Person owner;

  protected RoomContract(Desk desk) {
    this.desk = desk;
    this.owner = desk.register();
  }

  /** The collection's path below the workspace, such as {@code /watchlist}. */
  protected abstract String collection();

  /** The path of single objects below the workspace, where it is not their collection's. */
  protected String items() {
    return collection();
  }

  /** A body that is valid; another number makes another object that is valid beside it. */
  protected abstract String valid(int number);

  /** A patch that changes an object of {@link #valid}. */
  protected abstract String change();

  /** The fields that change with every patch, beside those that all objects have. */
  protected List<String> changing() {
    return List.of();
  }

  /** Bodies that are not valid, each with the pointers of its faults. */
  protected abstract Map<String, List<String>> invalid();

  /** A patch that clears what must not be cleared, as a field's name. */
  protected abstract String requiredField();

  /** The least role that may create. */
  protected abstract WorkspaceRole writer();

  /** Whether objects belong to one person, so that other members do not see them. */
  protected abstract boolean isPersonal();

  private String path() {
    return owner.path(collection());
  }

  private String path(long id) {
    return owner.path(items()) + "/" + id;
  }

  private Answer create(int number) {
    return owner.client().post(path(), valid(number)).expect(201);
  }

  @Test
  void aCreatedObjectIsWhereItsLocationSays() {
    Answer created = create(1);
    String location = created.headers().firstValue("Location").orElseThrow();
    assertThat(location).endsWith(path(created.id()));
    Answer read = owner.client().get(location).expect(200);
    assertThat(read.body()).isEqualTo(created.body());
    assertThat(read.etag()).isEqualTo(created.etag()).matches("\"\\d+\"");
  }

  @Test
  void theListIsNewestFirstAndItsLinksReachEveryObjectOnce() {
    List<Long> made = new ArrayList<>();
    for (int number = 1; number <= 5; number++) {
      made.add(0, create(number).id());
    }
    List<Long> seen = new ArrayList<>();
    Answer page = owner.client().get(path() + "?per_page=2").expect(200);
    seen.addAll(page.ids());
    while (page.next().isPresent()) {
      page = owner.client().get(page.next().get()).expect(200);
      seen.addAll(page.ids());
    }
    assertThat(seen).isEqualTo(made);
    assertThat(owner.client().get(path() + "?per_page=2&page=2").expect(200).ids())
        .isEqualTo(made.subList(2, 4));
  }

  @Test
  void pagesThatCannotBeAreRefused() {
    Client client = owner.client();
    client.get(path() + "?per_page=0").expectInvalidParameter("per_page");
    client.get(path() + "?per_page=201").expectInvalidParameter("per_page");
    client.get(path() + "?page=0").expectInvalidParameter("page");
    client.get(path() + "?per_page=200&page=51").expectInvalidParameter("page");
    client.get(path() + "?cursor=nonsense").expectInvalidParameter("cursor");
    client.get(path() + "?per_pag=2").expectInvalidParameter("per_pag");
    assertThat(client.get(path() + "?per_page=200&page=50").expect(200).body()).isEmpty();
  }

  @Test
  void aPatchChangesWhatItNamesAndNothingElse() {
    Answer created = create(1);
    Answer patched =
        owner
            .client()
            .with("Content-Type", "application/merge-patch+json")
            .patch(path(created.id()), change())
            .expect(200);
    JsonNode change = Json.read(change());
    Set<String> changing = new HashSet<>(changing());
    changing.addAll(List.of("version", "updated_at"));
    created
        .body()
        .properties()
        .forEach(
            field -> {
              JsonNode expected =
                  change.has(field.getKey()) ? change.get(field.getKey()) : field.getValue();
              if (!changing.contains(field.getKey())) {
                assertThat(patched.body().get(field.getKey()))
                    .as(field.getKey())
                    .isEqualTo(expected);
              }
            });
    assertThat(patched.body().get("version").intValue())
        .isEqualTo(created.body().get("version").intValue() + 1);
    assertThat(owner.client().get(path(created.id())).body()).isEqualTo(patched.body());
  }

  @Test
  void aWriterWhoSawAnOlderVersionIsRefused() {
    Answer created = create(1);
    String seen = created.etag();
    owner.client().with("If-Match", seen).patch(path(created.id()), change()).expect(200);
    owner.client().with("If-Match", seen).patch(path(created.id()), change()).expectProblem(412);
    owner.client().with("If-Match", seen).delete(path(created.id())).expectProblem(412);
    owner.client().with("If-Match", "*").delete(path(created.id())).expect(204);
  }

  @Test
  void aDeletedObjectIsGone() {
    long id = create(1).id();
    owner.client().delete(path(id)).expect(204);
    owner.client().get(path(id)).expectProblem(404);
    owner.client().patch(path(id), change()).expectProblem(404);
    owner.client().delete(path(id)).expectProblem(404);
    assertThat(owner.client().get(path()).ids()).doesNotContain(id);
  }

  @Test
  void whatIsNotValidIsRefusedAndNothingIsWritten() {
    invalid()
        .forEach(
            (body, pointers) ->
                owner.client().post(path(), body).expectInvalid(pointers.toArray(String[]::new)));
    owner.client().post(path(), "[]").expectInvalid("");
    owner.client().post(path(), "null").expectInvalid("");
    owner.client().post(path(), "{").expectProblem(400);
    owner.client().post(path(), "").expectProblem(400);
    owner.client().with("Content-Type", "text/plain").post(path(), valid(1)).expectProblem(415);
    assertThat(owner.client().get(path()).ids()).isEmpty();
  }

  @Test
  void aPatchIsValidatedLikeACreation() {
    long id = create(1).id();
    owner.client().patch(path(id), Json.object("no_such_field", 1)).expectInvalid("/no_such_field");
    owner
        .client()
        .patch(path(id), Json.object(requiredField(), null))
        .expectInvalid("/" + requiredField());
    owner.client().patch(path(id), "[]").expectInvalid("");
  }

  @Test
  void whatIsNoNumberOrTooLargeIsNotFound() {
    for (String id :
        List.of("abc", "0", "-1", "007", "1.5", "99999999999999999999", "9223372036854775807")) {
      owner.client().get(owner.path(items()) + "/" + id).expectProblem(404);
    }
  }

  @Test
  void outsidersSeeNothing() {
    long id = create(1).id();
    Person stranger = desk.register();
    stranger.client().get(path()).expectProblem(404);
    stranger.client().post(path(), "{").expectProblem(404);
    stranger.client().get(path(id)).expectProblem(404);
    stranger.client().patch(path(id), "{").expectProblem(404);
    stranger.client().delete(path(id)).expectProblem(404);
    stranger.client().get(stranger.path(items()) + "/" + id).expectProblem(404);
    stranger.client().delete(stranger.path(items()) + "/" + id).expectProblem(404);
    desk.anonymous().get(path(id)).expectProblem(401);
    desk.anonymous().withToken("pls_nonsense").post(path(), valid(2)).expectProblem(401);
    owner.client().get(path(id)).expect(200);
  }

  @Test
  void rolesBoundWhatAMemberMayDo() {
    long id = create(1).id();
    for (WorkspaceRole role :
        List.of(WorkspaceRole.VIEWER, WorkspaceRole.MEMBER, WorkspaceRole.ADMIN)) {
      Person member = desk.register();
      owner.takeIn(member, role);
      member.client().get(path()).expect(200);
      member.client().get(path(id)).expect(isPersonal() ? 404 : 200);
      if (role.includes(writer())) {
        long own = member.client().post(path(), valid(2)).expect(201).id();
        member.client().patch(path(own), change()).expect(200);
        member.client().delete(path(own)).expect(204);
      } else {
        member.client().post(path(), "{").expectProblem(403);
        member.client().patch(path(id), "{").expectProblem(403);
        member.client().delete(path(id)).expectProblem(403);
      }
    }
  }
}
