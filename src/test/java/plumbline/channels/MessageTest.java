package plumbline.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.Answer;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;

/** What is posted, edited and deleted in channels. */
@OnEachDatabase
final class MessageTest {
  private static final String EMOJI = "\ud83d\ude00";

  private final Desk desk;
  private final Person owner;
  private final Client client;
  private final Talk talk;
  private final long channel;

  MessageTest(Desk desk) {
    this.desk = desk;
    this.owner = desk.register();
    this.client = owner.client();
    this.talk = new Talk(owner);
    this.channel = talk.channel("general");
  }

  @Test
  void aMessageNamesItsChannelAndItsAuthor() {
    Answer posted = talk.post(client, channel, "hello").expect(201);
    assertThat(posted.body().get("channel_id").longValue()).isEqualTo(channel);
    assertThat(posted.body().get("author_id").longValue()).isEqualTo(owner.id());
    assertThat(posted.body().get("edited_at").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "  two\n\tlines\r\n",
        EMOJI,
        "\u0645\u0631\u062d\u0628\u0627",
        "'; --",
        "\u001b[1mbold"
      })
  void aBodyReadsBackAsItWasPosted(String body) {
    long id = talk.say(client, channel, body);
    Answer read = client.get(talk.messagePath(id)).expect(200);
    assertThat(read.body().get("body").textValue()).isEqualTo(body);
  }

  @Test
  void aBodyHasTenThousandCharactersAtMostAndThoseBeyondTheFirstPlaneCountTwice() {
    talk.post(client, channel, "b".repeat(10_000)).expect(201);
    talk.post(client, channel, "\u00fc".repeat(10_000)).expect(201);
    talk.post(client, channel, EMOJI.repeat(5_000)).expect(201);
    talk.post(client, channel, "b".repeat(10_001)).expectInvalid("/body");
    talk.post(client, channel, EMOJI.repeat(5_000) + "b").expectInvalid("/body");
    long id = talk.say(client, channel, "short");
    client
        .patch(talk.messagePath(id), Json.object("body", "b".repeat(10_001)))
        .expectInvalid("/body");
  }

  @Test
  void editingSaysWhen() {
    long id = talk.say(client, channel, "helo");
    Answer edited = client.patch(talk.messagePath(id), Json.object("body", "hello")).expect(200);
    assertThat(edited.body().get("edited_at")).isEqualTo(edited.body().get("updated_at"));
    assertThat(edited.body().get("body").textValue()).isEqualTo("hello");
  }

  @Test
  void whatIsDeletedIsKeptAndNotShown() {
    long id = talk.say(client, channel, "regretted");
    long other = talk.say(client, channel, "kept");
    client.delete(talk.messagePath(id)).expect(204);
    assertThat(client.get(talk.messagesPath(channel)).ids()).containsExactly(other);
    assertThat(stored(id)).isEqualTo("regretted");
  }

  private String stored(long id) {
    return desk.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select body from messages"
                            + " where workspace_id = :workspace and id = :id and deleted_at is not null")
                    .bind("workspace", owner.workspaceId())
                    .bind("id", id)
                    .mapTo(String.class)
                    .one());
  }

  @Test
  void eachChannelListsItsOwn() {
    long other = talk.channel("random");
    long here = talk.say(client, channel, "here");
    long there = talk.say(client, other, "there");
    assertThat(client.get(talk.messagesPath(channel)).ids()).containsExactly(here);
    assertThat(client.get(talk.messagesPath(other)).ids()).containsExactly(there);
  }

  @Test
  void theLinksReachEachOnceAcrossTheDeletedAndWhatComesInBetween() {
    long other = talk.channel("random");
    List<Long> newestFirst = new ArrayList<>();
    for (int number = 0; number < 7; number++) {
      newestFirst.add(0, talk.say(client, channel, "message " + number));
      talk.say(client, other, "elsewhere " + number);
    }
    client.delete(talk.messagePath(newestFirst.remove(3))).expect(204);
    Answer page = client.get(talk.messagesPath(channel) + "?per_page=2").expect(200);
    talk.say(client, channel, "in between");
    List<Long> seen = new ArrayList<>(page.ids());
    while (page.next().isPresent()) {
      page = client.get(page.next().get()).expect(200);
      seen.addAll(page.ids());
    }
    assertThat(seen).isEqualTo(newestFirst);
  }

  @Test
  void aChannelThatIsNotThereHasNoMessagesAndTakesNone() {
    Person other = desk.register();
    long foreign = new Talk(other).channel("general");
    for (long id : new long[] {foreign, 0, Long.MAX_VALUE}) {
      client.get(talk.messagesPath(id)).expectProblem(404);
      talk.post(client, id, "hello").expectProblem(404);
    }
    client.get(owner.path("/channels/abc/messages")).expectProblem(404);
    assertThat(other.client().get(new Talk(other).messagesPath(foreign)).ids()).isEmpty();
  }

  @Test
  void anotherWorkspacesMessageIsNotThere() {
    Person other = desk.register();
    Talk theirs = new Talk(other);
    long foreign = theirs.say(other.client(), theirs.channel("general"), "theirs");
    client.get(talk.messagePath(foreign)).expectProblem(404);
    client.patch(talk.messagePath(foreign), Json.object("body", "mine")).expectProblem(404);
    client.delete(talk.messagePath(foreign)).expectProblem(404);
    Answer read = other.client().get(theirs.messagePath(foreign)).expect(200);
    assertThat(read.body().get("body").textValue()).isEqualTo("theirs");
  }

  @Test
  void anArchivedChannelIsReadAndTidiedAndTakesNothingNew() {
    long id = talk.say(client, channel, "hello");
    long regretted = talk.say(client, channel, "regretted");
    talk.archive(channel, true);
    Answer refused = talk.post(client, channel, "too late").expectProblem(409);
    assertThat(refused.body().get("detail").textValue()).contains("unarchive");
    client.patch(talk.messagePath(id), Json.object("body", "too late")).expectProblem(409);
    client.delete(talk.messagePath(regretted)).expect(204);
    assertThat(client.get(talk.messagesPath(channel)).ids()).containsExactly(id);
    assertThat(client.get(talk.messagePath(id)).body().get("body").textValue()).isEqualTo("hello");
    talk.archive(channel, false);
    talk.say(client, channel, "open again");
    client.patch(talk.messagePath(id), Json.object("body", "hello!")).expect(200);
  }
}
