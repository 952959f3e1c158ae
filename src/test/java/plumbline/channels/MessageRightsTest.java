package plumbline.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

/** Whose messages a member may change. */
@OnEachDatabase
final class MessageRightsTest {
  private static final String EDIT = Json.object("body", "edited");

  private final Desk desk;
  private final Person owner;
  private final Person author;
  private final Talk talk;
  private final long channel;
  private final long message;

  MessageRightsTest(Desk desk) {
    this.desk = desk;
    this.owner = desk.register();
    this.author = desk.register();
    this.talk = new Talk(owner);
    owner.takeIn(author, WorkspaceRole.MEMBER);
    this.channel = talk.channel("general");
    this.message = talk.say(author.client(), channel, "hello");
  }

  private Client member(WorkspaceRole role) {
    Person member = desk.register();
    owner.takeIn(member, role);
    return member.client();
  }

  private Answer read() {
    return owner.client().get(talk.messagePath(message)).expect(200);
  }

  @Test
  void aMemberChangesTheirOwnAndNobodyElses() {
    Client other = member(WorkspaceRole.MEMBER);
    other.patch(talk.messagePath(message), EDIT).expectProblem(403);
    other.delete(talk.messagePath(message)).expectProblem(403);
    assertThat(read().body().get("body").textValue()).isEqualTo("hello");
    author.client().patch(talk.messagePath(message), EDIT).expect(200);
    author.client().delete(talk.messagePath(message)).expect(204);
  }

  @Test
  void anAdminDeletesAnyAndEditsNone() {
    Client admin = member(WorkspaceRole.ADMIN);
    admin.patch(talk.messagePath(message), EDIT).expectProblem(403);
    owner.client().patch(talk.messagePath(message), EDIT).expectProblem(403);
    assertThat(read().body().get("version").intValue()).isEqualTo(1);
    admin.delete(talk.messagePath(message)).expect(204);
    author.client().get(talk.messagePath(message)).expectProblem(404);
  }

  @Test
  void anAdminsKeyOfAMembersRightDeletesNoneOfOthers() {
    Client key = owner.key(owner.workspaceId(), WorkspaceRole.MEMBER);
    key.delete(talk.messagePath(message)).expectProblem(403);
    key.delete(talk.messagePath(talk.say(owner.client(), channel, "mine"))).expect(204);
    owner
        .key(owner.workspaceId(), WorkspaceRole.ADMIN)
        .delete(talk.messagePath(message))
        .expect(204);
  }

  @Test
  void aViewerWritesNothingNotEvenWhatWasTheirs() {
    owner
        .client()
        .patch(owner.path("/members/" + author.id()), Json.object("role", "viewer"))
        .expect(200);
    talk.post(author.client(), channel, "hello again").expectProblem(403);
    author.client().patch(talk.messagePath(message), EDIT).expectProblem(403);
    author.client().delete(talk.messagePath(message)).expectProblem(403);
    author.client().get(talk.messagePath(message)).expect(200);
    assertThat(author.client().get(talk.messagesPath(channel)).expect(200).ids())
        .containsExactly(message);
  }

  @Test
  void whatARemovedMemberSaidStays() {
    owner.client().delete(owner.path("/members/" + author.id())).expect(204);
    author.client().get(talk.messagePath(message)).expectProblem(404);
    author.client().delete(talk.messagePath(message)).expectProblem(404);
    assertThat(read().body().get("author_id").longValue()).isEqualTo(author.id());
    owner.client().delete(talk.messagePath(message)).expect(204);
  }

  @Test
  void refusalsComeInTheirOrder() {
    long archived = talk.channel("old");
    long late = talk.say(author.client(), archived, "late");
    talk.archive(archived, true);
    String nothing = talk.messagesPath(Long.MAX_VALUE);
    String nobodys = talk.messagePath(Long.MAX_VALUE);
    Client viewer = member(WorkspaceRole.VIEWER);
    Client other = member(WorkspaceRole.MEMBER);
    Client stale = author.client().with("If-Match", "\"999\"");
    String invalid = Json.object("body", "");

    desk.anonymous().delete(talk.messagesPath(channel)).expectProblem(405);
    desk.anonymous().post(nothing, "{").expectProblem(401);
    desk.register().client().post(nothing, "{").expectProblem(404);
    viewer.post(nothing, "{").expectProblem(403);
    author.client().post(nothing, "{").expectProblem(400);
    author.client().post(nothing, invalid).expectInvalid("/body");
    author.client().post(nothing, EDIT).expectProblem(404);
    author.client().post(talk.messagesPath(archived), EDIT).expectProblem(409);

    viewer.patch(nobodys, "{").expectProblem(403);
    stale.patch(nobodys, "{").expectProblem(400);
    stale.patch(nobodys, invalid).expectInvalid("/body");
    stale.patch(nobodys, EDIT).expectProblem(404);
    other.with("If-Match", "\"999\"").patch(talk.messagePath(late), EDIT).expectProblem(403);
    stale.patch(talk.messagePath(late), EDIT).expectProblem(412);
    author.client().patch(talk.messagePath(late), EDIT).expectProblem(409);

    viewer.get(nothing + "?per_page=0").expectInvalidParameter("per_page");
    viewer.get(nothing + "?cursor=nonsense").expectInvalidParameter("cursor");
    viewer.get(nothing).expectProblem(404);
  }
}
