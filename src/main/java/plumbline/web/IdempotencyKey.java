package plumbline.web;

import plumbline.shared.ErrorCode;
import plumbline.shared.Refusal;

/**
 * The {@code Idempotency-Key} of a request: the word by which a client says that it sends the same
 * request again.
 *
 * @param header the header's value, or null where there is none
 */
public record IdempotencyKey(String header) {
  public static final String HEADER = "Idempotency-Key";

  private static final int LONGEST = 255;

  /** Whether the client gave none. */
  public boolean isAbsent() {
    return header == null;
  }

  /** The key; refused with 422 where it is blank or longer than 255 characters. */
  public String text() {
    if (header.isBlank() || header.length() > LONGEST) {
      throw Refusal.of(
          ErrorCode.VALIDATION_FAILED,
          "The header Idempotency-Key must have 1 to " + LONGEST + " characters.");
    }
    return header;
  }
}
