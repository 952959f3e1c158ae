package plumbline.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A query as it came, for what Jersey passes over when it reads the parameters.
 *
 * @param raw null where there is none
 */
record QueryString(String raw) {
  private static final Pattern ENCODED = Pattern.compile("(?:%[0-9a-fA-F]{2})++|%");

  /** Whether all that is percent-encoded can be decoded, as UTF-8. */
  boolean isWellFormed() {
    return raw == null || ENCODED.matcher(raw).results().allMatch(octets -> isText(octets.group()));
  }

  /** Whether a parameter has a value, but no name. */
  boolean hasNamelessParameter() {
    return raw != null && Arrays.stream(raw.split("&")).anyMatch(part -> part.startsWith("="));
  }

  private static boolean isText(String octets) {
    if (octets.equals("%")) {
      return false;
    }
    try {
      byte[] bytes = HexFormat.of().parseHex(octets.replace("%", ""));
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
