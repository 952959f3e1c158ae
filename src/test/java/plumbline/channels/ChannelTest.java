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

/** What makes channels more than a collection: their names, their archive and their end. */
@OnEachDatabase
final class ChannelTest {
  private final Desk desk;
  private final Person owner;
  private final Client client;
  private final String path;
  private final Talk talk;

  ChannelTest(Desk desk) {
    this.desk = desk;
    this.owner = desk.register();
    this.client = owner.client();
    this.path = owner.path("/channels");
    this.talk = new Talk(owner);
  }

  @Test
  void aNewChannelIsOpenAndNeedsNoTopic() {
    Answer made = client.post(path, Json.object("name", "n".repeat(80))).expect(201);
    assertThat(made.body().get("topic").isNull()).isTrue();
    assertThat(made.body().get("is_archived").booleanValue()).isFalse();
    assertThat(made.body().get("version").intValue()).isEqualTo(1);
  }

  @Test
  void aRefusedNameIsToldHowLongItMayBe() {
    Answer refused = client.post(path, Json.object("name", " ")).expectInvalid("/name");
    assertThat(refused.body().at("/errors/0/detail").textValue()).contains("1 to 80 characters");
  }

  @Test
  void aChannelCanBeMadeInTheArchive() {
    String body = Json.object("name", "old", "topic", "t".repeat(1000), "is_archived", true);
    Answer made = client.post(path, body).expect(201);
    assertThat(made.body().get("is_archived").booleanValue()).isTrue();
    assertThat(made.body().get("topic").textValue()).hasSize(1000);
  }

  @Test
  void nullClearsTheTopicAndTakesAChannelOutOfTheArchive() {
    String body = Json.object("name", "old", "topic", "gone", "is_archived", true);
    long id = client.post(path, body).expect(201).id();
    String patch = Json.object("topic", null, "is_archived", null);
    Answer patched = client.patch(talk.channelPath(id), patch).expect(200);
    assertThat(patched.body().get("topic").isNull()).isTrue();
    assertThat(patched.body().get("is_archived").booleanValue()).isFalse();
  }

  @Test
  void aNameIsTakenOnceInAWorkspace() {
    long first = talk.channel("general");
    long second = talk.channel("random");
    client.post(path, Json.object("name", "general")).expectConflict("/name");
    client.patch(talk.channelPath(second), Json.object("name", "general")).expectConflict("/name");
    client.patch(talk.channelPath(first), Json.object("name", "general")).expect(200);
    assertThat(client.get(path).ids()).containsExactly(second, first);
    new Talk(desk.register()).channel("general");
  }

  @Test
  void aNameIsFreeAgainAfterItsChannel() {
    long first = talk.channel("general");
    client.delete(talk.channelPath(first)).expect(204);
    assertThat(talk.channel("general")).isNotEqualTo(first);
  }

  @Test
  void oneThatHasMessagesIsToBeArchivedInstead() {
    long channel = talk.channel("general");
    long message = talk.say(client, channel, "hello");
    refusedToDelete(channel);
    client.delete(talk.messagePath(message)).expect(204);
    refusedToDelete(channel);
    client.get(talk.channelPath(channel)).expect(200);
  }

  private void refusedToDelete(long channel) {
    Answer refused = client.delete(talk.channelPath(channel)).expectProblem(409);
    assertThat(refused.body().get("detail").textValue()).contains("archive");
  }

  @Test
  void theMessagesOfOtherChannelsDoNotKeepIt() {
    long channel = talk.channel("general");
    talk.say(client, talk.channel("random"), "hello");
    client.delete(talk.channelPath(channel)).expect(204);
  }

  @Test
  void anOlderVersionIsRefusedBeforeWhatIsStored() {
    long channel = talk.channel("general");
    talk.channel("random");
    talk.say(client, channel, "hello");
    Client stale = client.with("If-Match", "\"999\"");
    stale.patch(talk.channelPath(channel), Json.object("name", "random")).expectProblem(412);
    stale.delete(talk.channelPath(channel)).expectProblem(412);
  }

  @Test
  void anotherWorkspacesChannelIsNotThere() {
    Person other = desk.register();
    long foreign = new Talk(other).channel("general");
    client.get(talk.channelPath(foreign)).expectProblem(404);
    client.patch(talk.channelPath(foreign), Json.object("name", "mine")).expectProblem(404);
    client.delete(talk.channelPath(foreign)).expectProblem(404);
    assertThat(other.client().get(other.path("/channels")).ids()).containsExactly(foreign);
  }

  @Test
  void aMemberMakesAndChangesNone() {
    long channel = talk.channel("general");
    Person member = desk.register();
    owner.takeIn(member, WorkspaceRole.MEMBER);
    member.client().post(path, Json.object("name", "mine")).expectProblem(403);
    member
        .client()
        .patch(talk.channelPath(channel), Json.object("is_archived", true))
        .expectProblem(403);
    member.client().delete(talk.channelPath(channel)).expectProblem(403);
    assertThat(member.client().get(path).expect(200).ids()).containsExactly(channel);
  }
}
