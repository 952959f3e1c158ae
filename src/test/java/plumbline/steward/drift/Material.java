package plumbline.steward.drift;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** A schema that holds every kind of object, its rows, and what is done to it by hand. */
final class Material {
  /** Who owns things and has rights in it, beside the superuser. */
  static final List<String> ROLES = List.of("trader", "auditor", "keeper");

  private Material() {}

  static String base() {
    return read("base.sql");
  }

  static String rows() {
    return read("rows.sql");
  }

  static List<Alteration> alterations() {
    try {
      return new ObjectMapper(new YAMLFactory())
          .readValue(read("alterations.yml"), new TypeReference<List<Alteration>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(String name) {
    try (InputStream file = Material.class.getResourceAsStream("/drift/postgresql/" + name)) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
