package plumbline.furnish;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.h2.util.ParserUtil;

/** Names as SQL, JSON and Java have them, and what may be one. */
final class Names {
  /** What PostgreSQL cuts names to. */
  static final int LONGEST = 63;

  private static final Pattern FORM = Pattern.compile("[a-z]+(_[a-z]+)*+");
  private static final Pattern SPEAKS_OF_A_SECRET =
      Pattern.compile(".*(password|token|hash|secret|credential).*");

  /** Every object has methods of these names. */
  private static final Set<String> METHODS_OF_OBJECTS =
      Stream.of(Object.class.getDeclaredMethods())
          .map(method -> method.getName())
          .collect(Collectors.toUnmodifiableSet());

  private Names() {}

  /** Refuses what is no name, or is a word with a meaning, in SQL or in Java. */
  static void check(String what, String name) {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "the %s '%s' must be of small letters, its words joined by _, such as price_alerts"
              .formatted(what, name));
    }
    if (ParserUtil.isKeyword(name, true) || reservedWords().anyMatch(name::equals)) {
      throw new IllegalArgumentException(
          "the %s '%s' is a reserved word of SQL; choose another name".formatted(what, name));
    }
    String java = camel(name);
    if (SourceVersion.isKeyword(java) || METHODS_OF_OBJECTS.contains(java)) {
      throw new IllegalArgumentException(
          "the %s '%s' has a meaning of its own in Java; choose another name"
              .formatted(what, name));
    }
    if (!new SnakeCaseStrategy().translate(java).equals(name)) {
      throw new IllegalArgumentException(
          "the %s '%s' would be %s in Java, which JSON would not read as the same name; write out words of one letter"
              .formatted(what, name, java));
    }
    if (SPEAKS_OF_A_SECRET.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "the %s '%s' is named like a secret, which would be stored and answered as it is; choose another name, or write that part by hand with a Secret"
              .formatted(what, name));
    }
  }

  /** {@code price_alerts} as {@code priceAlerts}. */
  static String camel(String name) {
    return Pattern.compile("_([a-z])")
        .matcher(name)
        .replaceAll(letter -> capitalised(letter.group(1)));
  }

  /** With a capital letter first. */
  static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** What one of a table's objects is called: {@code price_alerts} hold a {@code price_alert}. */
  static String singular(String plural) {
    if (plural.endsWith("ies")) {
      return plural.replaceFirst("ies$", "y");
    }
    if (plural.matches(".*(ss|tus|sh|ch|x|zz)es")) {
      return plural.replaceFirst("es$", "");
    }
    return plural.matches(".*[^su]s") ? plural.replaceFirst("s$", "") : plural;
  }

  private static Stream<String> reservedWords() {
    try (InputStream words = Names.class.getResourceAsStream("postgresql-reserved-words.txt")) {
      return new String(words.readAllBytes(), UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
