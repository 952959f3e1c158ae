package plumbline.tenancy;

import java.util.Optional;
import plumbline.Answer;
import plumbline.Client;

/**
 * One operation, called by one of the cast.
 *
 * @param caller who calls, and on whose object
 * @param body what is sent, or null for nothing
 */
record Cell(
    String verb, String path, String body, String caller, Client client, int expectedStatus) {

  /** Calls it, and says what was wrong about the answer. */
  Optional<String> fault() {
    Answer answer = client.send(verb, path, body);
    return answer.status() == expectedStatus
        ? Optional.empty()
        : Optional.of(
            "%s as %s: expected %d, got %d %s"
                .formatted(
                    answer.request(), caller, expectedStatus, answer.status(), answer.text()));
  }
}
