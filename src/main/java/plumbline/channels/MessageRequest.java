package plumbline.channels;

import jakarta.validation.constraints.NotNull;
import plumbline.shared.Form;
import plumbline.shared.Name;

/**
 * A message to post, or to change one into.
 *
 * @param body text of at most 10 000 characters; one beyond Unicode's first plane, such as an
 *     emoji, counts as two, as H2 counts it
 */
public record MessageRequest(
    @NotNull
        @Form(
            max = 10_000,
            regexp = "^[\\s\\S]*" + Name.VISIBLE + "[\\s\\S]*$",
            message = "must have 1 to 10 000 characters, one of which can be seen")
        String body) {

  static MessageRequest from(Message message) {
    return new MessageRequest(message.body());
  }
}
