package plumbline.steward.drift;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the alterations as folders for observers outside, one each: {@code a.sql}, the altered
 * database with its rows; {@code b.sql}, the schema that it should have.
 *
 * <pre>
 * ./mvnw -q test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=plumbline.steward.drift.DriftCases -Dexec.args=FOLDER
 * </pre>
 */
public final class DriftCases {
  private DriftCases() {}

  /**
   * Writes them.
   *
   * @param arguments the folder to write to
   */
  public static void main(String[] arguments) throws IOException {
    for (Alteration alteration : Material.alterations()) {
      Path folder = Path.of(arguments[0], alteration.name().replaceAll("\\W+", "_"));
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("a.sql"), Material.base() + Material.rows() + alteration.live() + ";\n");
      Files.writeString(folder.resolve("b.sql"), Material.base());
    }
  }
}
