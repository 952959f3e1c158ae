package plumbline.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * The keyset of the last row of a page: the values that the list is ordered by, which the next page
 * starts behind. Clients carry it as an opaque word.
 */
public record Cursor(List<String> keys) {
  private static final String SEPARATOR = "\n";

  public Cursor {
    keys = List.copyOf(keys);
  }

  /** The cursor behind a row with these key values. */
  public static Cursor of(Object... keys) {
    return new Cursor(List.of(keys).stream().map(Object::toString).toList());
  }

  /**
   * Reads the word that {@link #encode} wrote; anything else is refused as query parameter {@code
   * cursor}.
   */
  public static Cursor decode(String word) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(word);
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Cursor(List.of(text.split(SEPARATOR, -1)));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw unreadable();
    }
  }

  public String encode() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, keys).getBytes(UTF_8));
  }

  /** The key at a position of a keyset that has {@code size} of them, as an id. */
  public long id(int position, int size) {
    try {
      return Long.parseLong(text(position, size));
    } catch (NumberFormatException e) {
      throw unreadable();
    }
  }

  /** The key at a position of a keyset that has {@code size} of them, as an instant. */
  public Instant instant(int position, int size) {
    try {
      return Times.parse(text(position, size));
    } catch (DateTimeException e) {
      throw unreadable();
    }
  }

  /** The key at a position of a keyset that has {@code size} of them. */
  public String text(int position, int size) {
    if (keys.size() != size || keys.get(position).indexOf('\0') >= 0) {
      throw unreadable();
    }
    return keys.get(position);
  }

  private static Refusal unreadable() {
    return Refusal.invalidParameter(
        "cursor", "is not one of this list; follow the links of its pages");
  }
}
