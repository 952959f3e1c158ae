package plumbline.tenancy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** The files that tell the tenant probe of tables and parameters. */
final class ProbeFiles {
  private ProbeFiles() {}

  /** A file as it is for one of the workspaces. */
  static String read(String name, long workspace) {
    try (InputStream file = ProbeFiles.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), UTF_8)
          .replace("{workspace}", Long.toString(workspace));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The statements of a file as they are for one of the workspaces. */
  static List<String> statements(String name, long workspace) {
    String sql = read(name, workspace).replaceAll("(?m)^--.*$", "");
    return Arrays.stream(sql.split(";")).filter(statement -> !statement.isBlank()).toList();
  }
}
