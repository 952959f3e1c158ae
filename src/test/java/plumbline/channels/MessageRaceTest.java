package plumbline.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.Race;

/** Messages that come in at the moment in which their channel ends or changes. */
@OnEachDatabase
final class MessageRaceTest {
  private static final int ROUNDS = 8;
  private static final int AUTHORS = 4;

  private final Desk desk;
  private final Person owner;
  private final Client client;
  private final Talk talk;

  MessageRaceTest(Desk desk) {
    this.desk = desk;
    this.owner = desk.register();
    this.client = owner.client();
    this.talk = new Talk(owner);
  }

  /** The last of the runners does something else than post. */
  private List<Answer> postersAgainst(long channel, String verb, String body) {
    return Race.run(
        AUTHORS + 1,
        number ->
            number < AUTHORS
                ? talk.post(client, channel, "message " + number)
                : client.send(verb, talk.channelPath(channel), body));
  }

  @Test
  void eitherTheChannelIsDeletedOrAMessageIsInIt() {
    for (int round = 0; round < ROUNDS; round++) {
      long channel = talk.channel("round " + round);
      List<Answer> answers = postersAgainst(channel, "DELETE", null);
      List<Answer> posted = answers.subList(0, AUTHORS);
      if (answers.get(AUTHORS).status() == 204) {
        posted.forEach(answer -> answer.expectProblem(404));
        assertThat(messagesIn(channel)).isZero();
      } else {
        answers.get(AUTHORS).expectProblem(409);
        posted.forEach(answer -> answer.expect(201));
        assertThat(messagesIn(channel)).isEqualTo(AUTHORS);
      }
    }
  }

  @Test
  void whatWasPostedIsThereAndTheRestWasToldOfTheArchive() {
    for (int round = 0; round < ROUNDS; round++) {
      long channel = talk.channel("round " + round);
      List<Answer> answers = postersAgainst(channel, "PATCH", Json.object("is_archived", true));
      answers.get(AUTHORS).expect(200);
      int posted = 0;
      for (Answer answer : answers.subList(0, AUTHORS)) {
        if (answer.status() == 201) {
          posted++;
        } else {
          answer.expectProblem(409);
        }
      }
      assertThat(messagesIn(channel)).isEqualTo(posted);
    }
  }

  @Test
  void ofEditsThatSawOneVersionOneWins() {
    long channel = talk.channel("general");
    Client seen = client.with("If-Match", "\"1\"");
    for (int round = 0; round < ROUNDS; round++) {
      long id = talk.say(client, channel, "hello");
      List<Answer> answers =
          Race.run(
              AUTHORS,
              number -> seen.patch(talk.messagePath(id), Json.object("body", "edit " + number)));
      assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).containsOnly(200, 412);
      assertThat(client.get(talk.messagePath(id)).etag()).isEqualTo("\"2\"");
    }
  }

  private int messagesIn(long channel) {
    return desk.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select count(*) from messages where workspace_id = :workspace and channel_id = :channel")
                    .bind("workspace", owner.workspaceId())
                    .bind("channel", channel)
                    .mapTo(Integer.class)
                    .one());
  }
}
