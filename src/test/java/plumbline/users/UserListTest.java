package plumbline.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;

@OnEachDatabase
final class UserListTest {
  private static final String USERS = "/api/users";

  private final Desk desk;
  private final Client admin;
  private final Person manager;

  UserListTest(Desk desk) {
    this.desk = desk;
    this.admin = desk.systemAdmin().client();
    this.manager = desk.register();
  }

  private List<Long> managed(int count) {
    List<Long> newestFirst = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      long id = desk.register().id();
      patch(id, "manager_id", manager.id());
      newestFirst.add(0, id);
    }
    return newestFirst;
  }

  private void patch(long id, String field, Object value) {
    admin.patch(USERS + "/" + id, Json.object(field, value)).expect(200);
  }

  private String filtered(String more) {
    return USERS + "?manager_id=" + manager.id() + more;
  }

  @Test
  void itFiltersByManagerNewestFirst() {
    List<Long> managed = managed(3);
    assertThat(admin.get(filtered("")).expect(200).ids()).isEqualTo(managed);
    assertThat(admin.get(USERS + "?manager_id=" + managed.get(0)).expect(200).ids()).isEmpty();
  }

  @Test
  void itsLinksKeepTheFilterAndReachEverybodyOnce() {
    List<Long> managed = managed(5);
    Answer page = admin.get(filtered("&per_page=2")).expect(200);
    List<Long> seen = new ArrayList<>(page.ids());
    while (page.next().isPresent()) {
      page = admin.get(page.next().get()).expect(200);
      seen.addAll(page.ids());
    }
    assertThat(seen).isEqualTo(managed);
    assertThat(admin.get(filtered("&per_page=2&page=2")).expect(200).ids())
        .isEqualTo(managed.subList(2, 4));
  }

  @Test
  void itLeavesTheInactiveOutUnlessAskedForThem() {
    List<Long> managed = managed(2);
    long inactive = managed.get(0);
    patch(inactive, "is_active", false);
    assertThat(admin.get(filtered("")).expect(200).ids()).containsExactly(managed.get(1));
    assertThat(admin.get(filtered("&is_active=true")).ids()).containsExactly(managed.get(1));
    assertThat(admin.get(filtered("&is_active=false")).ids()).containsExactly(inactive);
    assertThat(admin.get(USERS + "?per_page=200").expect(200).ids()).doesNotContain(inactive);
    assertThat(admin.get(USERS + "?is_active=false").expect(200).ids()).contains(inactive);
  }

  @Test
  void withoutFiltersTheNewestComeFirst() {
    long first = desk.register().id();
    long second = desk.register().id();
    assertThat(admin.get(USERS + "?per_page=2").expect(200).ids()).containsExactly(second, first);
  }

  @Test
  void parametersThatCannotBeAreNamed() {
    admin.get(USERS + "?manager_id=abc").expectInvalidParameter("manager_id");
    admin.get(USERS + "?manager_id=1.5").expectInvalidParameter("manager_id");
    admin.get(USERS + "?is_active=maybe").expectInvalidParameter("is_active");
    admin.get(USERS + "?role=admin").expectInvalidParameter("role");
    admin.get(USERS + "?per_page=0").expectInvalidParameter("per_page");
    admin.get(USERS + "?cursor=nonsense").expectInvalidParameter("cursor");
  }

  @Test
  void itShowsNoPasswordHash() {
    assertThat(admin.get(USERS).expect(200).text()).doesNotContain("argon2", "password");
  }

  @Test
  void nobodyElseSeesIt() {
    manager.client().get(USERS).expectProblem(403);
    manager.client().get(USERS + "?role=admin").expectProblem(403);
    desk.anonymous().get(USERS).expectProblem(401);
  }
}
