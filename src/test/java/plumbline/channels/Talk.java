package plumbline.channels;

import plumbline.Answer;
import plumbline.Client;
import plumbline.Json;
import plumbline.Person;

/** The channels of somebody's workspace, and what is said there. */
record Talk(Person owner) {

  /** Makes a channel and returns its id. */
  long channel(String name) {
    return owner.client().post(owner.path("/channels"), Json.object("name", name)).expect(201).id();
  }

  void archive(long channel, boolean isArchived) {
    owner.client().patch(channelPath(channel), Json.object("is_archived", isArchived)).expect(200);
  }

  /** Posts a message and returns its id. */
  long say(Client author, long channel, String body) {
    return post(author, channel, body).expect(201).id();
  }

  Answer post(Client author, long channel, String body) {
    return author.post(messagesPath(channel), Json.object("body", body));
  }

  String channelPath(long channel) {
    return owner.path("/channels/" + channel);
  }

  String messagesPath(long channel) {
    return channelPath(channel) + "/messages";
  }

  String messagePath(long message) {
    return owner.path("/messages/" + message);
  }
}
