package plumbline.steward.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The statements that read one engine's catalog; each has a file of its own. */
final class CatalogQueries {
  private final String engine;

  /**
   * The statements for one engine.
   *
   * @param engine such as {@code postgresql}
   */
  CatalogQueries(String engine) {
    this.engine = engine;
  }

  /**
   * One statement.
   *
   * @param name such as {@code tables}
   */
  String text(String name) {
    String file = "/plumbline/catalog/" + engine + "/" + name + ".sql";
    try (InputStream stream = CatalogQueries.class.getResourceAsStream(file)) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
