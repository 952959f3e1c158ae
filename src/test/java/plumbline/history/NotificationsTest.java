package plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Desk;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

/** People see and mark their own notifications, and nobody else's. */
@OnEachDatabase
final class NotificationsTest {
  private final Desk desk;
  private final Person owner;
  private final Person viewer;
  private final Past past;

  NotificationsTest(Desk desk) {
    this.desk = desk;
    this.owner = desk.register();
    this.viewer = desk.register();
    this.past = new Past(desk, owner);
    owner.takeIn(viewer, WorkspaceRole.VIEWER);
  }

  private Answer list(Person person, String query) {
    return person.client().get(owner.path("/notifications" + query)).expect(200);
  }

  private Answer read(Person person, long id) {
    return person.client().post(owner.path("/notifications/" + id + "/read"), null);
  }

  private Answer readAll(Person person) {
    return person.client().post(owner.path("/notifications/read"), null);
  }

  private JsonNode readAt(Person person, long id) {
    for (JsonNode notification : list(person, "").body()) {
      if (notification.get("id").longValue() == id) {
        return notification.get("read_at");
      }
    }
    throw new AssertionError("notification %d is not in the list".formatted(id));
  }

  @Test
  void everybodySeesTheirOwnNewestFirst() {
    long first = past.tell(viewer, "a");
    long foreign = past.tell(owner, "b");
    long second = past.tell(viewer, "c");
    assertThat(list(viewer, "").ids()).containsExactly(second, first);
    assertThat(list(owner, "").ids()).containsExactly(foreign);
  }

  @Test
  void aViewerMarksTheirOwnAsRead() {
    long marked = past.tell(viewer, "a");
    long left = past.tell(viewer, "b");
    assertThat(read(viewer, marked).expect(204).text()).isEmpty();
    assertThat(readAt(viewer, marked).isTextual()).isTrue();
    assertThat(readAt(viewer, left).isNull()).isTrue();
  }

  @Test
  void readingAgainKeepsTheTimeOfTheFirst() {
    long id = past.tell(viewer, "a");
    read(viewer, id).expect(204);
    JsonNode first = readAt(viewer, id);
    read(viewer, id).expect(204);
    readAll(viewer).expect(204);
    assertThat(readAt(viewer, id)).isEqualTo(first);
  }

  @Test
  void otherPeoplesAreNotFoundAndStayUnread() {
    long foreign = past.tell(owner, "a");
    read(viewer, foreign).expectProblem(404);
    read(viewer, 999_999_999).expectProblem(404);
    viewer.client().post(owner.path("/notifications/abc/read"), null).expectProblem(404);
    viewer
        .client()
        .post(viewer.path("/notifications/" + foreign + "/read"), null)
        .expectProblem(404);
    assertThat(readAt(owner, foreign).isNull()).isTrue();
  }

  @Test
  void theUnreadFilterLeavesOutWhatWasRead() {
    long unread = past.tell(viewer, "a");
    long read = past.tell(viewer, "b");
    read(viewer, read).expect(204);
    assertThat(list(viewer, "?unread=true").ids()).containsExactly(unread);
    assertThat(list(viewer, "?unread=false").ids()).containsExactly(read, unread);
    viewer.client().get(owner.path("/notifications?unread=yes")).expectInvalidParameter("unread");
  }

  @Test
  void readingAllMarksOnesOwnInThisWorkspaceOnly() {
    past.tell(viewer, "a");
    past.tell(viewer, "b");
    past.tell(owner, "c");
    long elsewhere = new Past(desk, viewer).tell(viewer, "d");
    readAll(viewer).expect(204);
    assertThat(list(viewer, "?unread=true").ids()).isEmpty();
    assertThat(list(viewer, "").ids()).hasSize(2);
    assertThat(list(owner, "?unread=true").ids()).hasSize(1);
    assertThat(viewer.client().get(viewer.path("/notifications?unread=true")).expect(200).ids())
        .containsExactly(elsewhere);
  }

  @Test
  void theLinksOfBothListsReachEachOnce() {
    List<Long> all = new ArrayList<>();
    for (int number = 0; number < 5; number++) {
      all.add(0, past.tell(viewer, "a"));
    }
    read(viewer, all.get(2)).expect(204);
    assertThat(idsOfAllPages("?per_page=2")).isEqualTo(all);
    List<Long> unread = new ArrayList<>(all);
    unread.remove(2);
    assertThat(idsOfAllPages("?unread=true&per_page=3")).isEqualTo(unread);
  }

  private List<Long> idsOfAllPages(String query) {
    Answer page = list(viewer, query);
    List<Long> seen = new ArrayList<>(page.ids());
    while (page.next().isPresent()) {
      page = viewer.client().get(page.next().get()).expect(200);
      seen.addAll(page.ids());
    }
    return seen;
  }

  @Test
  void outsidersAreNotLetIn() {
    long id = past.tell(viewer, "a");
    Person stranger = desk.register();
    stranger.client().get(owner.path("/notifications")).expectProblem(404);
    read(stranger, id).expectProblem(404);
    readAll(stranger).expectProblem(404);
    desk.anonymous().get(owner.path("/notifications")).expectProblem(401);
    desk.anonymous().post(owner.path("/notifications/read"), null).expectProblem(401);
  }
}
