package plumbline.channels;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import plumbline.shared.Name;

/**
 * A message to post, or to change one into.
 *
 * @param body text of at most 10 000 characters; one beyond Unicode's first plane, such as an
 *     emoji, counts as two, as H2 counts it
 */
public record MessageRequest(
    @NotNull
        @Size(max = 10_000, message = "must have 1 to 10 000 characters")
        @Pattern(
            regexp = "(?s).*" + Name.VISIBLE + ".*",
            message = "must have a character that can be seen")
        String body) {

  static MessageRequest from(Message message) {
    return new MessageRequest(message.body());
  }
}
