package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.shared.WorkspaceRole;

/**
 * What every collection of a workspace promises: create, read, list, delete, and all the ways of
 * refusing. A room's test names its path and some bodies, and gets all of it.
 */
@OnEachDatabase
public abstract class CollectionContract {
  protected final Desk desk;
  protected final Person owner;

  protected CollectionContract(Desk desk) {
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

  /** Bodies that are not valid, each with the pointers of its faults. */
  protected abstract Map<String, List<String>> invalid();

  /** Adds bodies to those that are not valid, each for what one of its fields holds. */
  protected final void refuse(Map<String, List<String>> invalid, String field, Object... values) {
    for (Object value : values) {
      invalid.put(Json.with(valid(1), field, value), List.of("/" + field));
    }
  }

  /** The least role that may create. */
  protected abstract WorkspaceRole writer();

  /** The least role that may delete. */
  protected WorkspaceRole deleter() {
    return writer();
  }

  /** Whether objects belong to one person, so that other members do not see them. */
  protected abstract boolean isPersonal();

  final String path() {
    return owner.path(collection());
  }

  final String path(long id) {
    return owner.path(items()) + "/" + id;
  }

  final Answer create(int number) {
    return owner.client().post(path(), valid(number)).expect(201);
  }

  @Test
  void aCreatedObjectIsWhereItsLocationSays() {
    Answer created = create(1);
    String location = created.headers().firstValue("Location").orElseThrow();
    assertThat(location).endsWith(path(created.id()));
    Answer read = owner.client().get(location).expect(200);
    assertThat(read.body()).isEqualTo(created.body());
    assertThat(read.headers().firstValue("ETag")).isEqualTo(created.headers().firstValue("ETag"));
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
  void aDeletedObjectIsGone() {
    long id = create(1).id();
    owner.client().delete(path(id)).expect(204);
    owner.client().get(path(id)).expectProblem(404);
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
        member.client().delete(path(own)).expect(role.includes(deleter()) ? 204 : 403);
      } else {
        member.client().post(path(), "{").expectProblem(403);
        member.client().delete(path(id)).expectProblem(403);
      }
    }
  }
}
