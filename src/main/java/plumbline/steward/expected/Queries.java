package plumbline.steward.expected;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** This package's SQL files. */
final class Queries {
  private Queries() {}

  /** The text of a file such as {@code h2/likeness}. */
  static String read(String name) {
    try (InputStream file =
        Queries.class.getResourceAsStream("/plumbline/expected/" + name + ".sql")) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
