package plumbline.steward.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Statements that have a file of their own. */
public final class SqlFile {
  private SqlFile() {}

  /**
   * The text of a file.
   *
   * @param name such as {@code catalog/postgresql/tables}
   */
  public static String read(String name) {
    try (InputStream file = SqlFile.class.getResourceAsStream("/plumbline/" + name + ".sql")) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
