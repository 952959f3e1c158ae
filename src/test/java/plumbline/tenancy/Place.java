package plumbline.tenancy;

import java.util.concurrent.ThreadLocalRandom;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;

/**
 * Where an object of a room is made, and by whom.
 *
 * @param path the workspace's
 * @param owner of the workspace
 * @param author who makes the object, with the right to
 */
record Place(Desk desk, String path, Client owner, Client author) {

  /** A name of up to 13 letters and digits that nothing has yet. */
  String newName() {
    return Long.toString(ThreadLocalRandom.current().nextLong(1L << 62), 36);
  }

  /**
   * The e-mail of a person who is in no workspace, and who never signs in: no password is hashed.
   */
  String newcomer() {
    String name = newName();
    desk.jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into users (email, username, display_name, password_hash)
                    values (?, ?, 'A Newcomer', 'none')
                    """,
                    name + "@desk.example",
                    "newcomer-" + name));
    return name + "@desk.example";
  }

  /** Makes an object in a collection of the workspace; returns its id. */
  long post(Client client, String collection, Object... namesAndValues) {
    return post(client, collection, Json.object(namesAndValues));
  }

  /** Makes an object in a collection of the workspace from a body; returns its id. */
  long post(Client client, String collection, String body) {
    return client.post(path + collection, body).expect(201).id();
  }
}
