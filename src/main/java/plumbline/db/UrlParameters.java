package plumbline.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;

/** The parts of a database URL that are percent-encoded. */
final class UrlParameters {
  private UrlParameters() {}

  /** Takes one parameter, decoded. */
  @FunctionalInterface
  interface Taker {
    void take(String key, String value);
  }

  /** Hands over each parameter of what stands behind the question mark, or nothing for null. */
  static void each(String query, Taker taker) {
    if (query == null || query.isEmpty()) {
      return;
    }
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "the database URL has a parameter without a name or a value after '?'");
      }
      taker.take(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
    }
  }

  /** A text without its percent-encoding; null stays null. */
  static String decoded(String text) {
    // Unlike in a form, a plus sign stands for itself.
    try {
      return text == null ? null : URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      // Its own message quotes what may be part of the password.
      throw new IllegalArgumentException(
          "the database URL has a '%' that is not followed by two hexadecimal digits");
    }
  }

  /** A text with percent-encoding. */
  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  /** The refusal of a parameter that nobody would heed. */
  static IllegalArgumentException unknown(String key) {
    return new IllegalArgumentException(
        "the database URL has the parameter "
            + key
            + ", which is not read here: correct it or leave it out");
  }
}
