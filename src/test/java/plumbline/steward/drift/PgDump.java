package plumbline.steward.drift;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The {@code pg_dump} on the path, an observer that knows nothing of the steward. One that is older
 * than the server refuses to look at it, and is as good as none.
 *
 * @param version its major version; 0 for none
 */
record PgDump(int port, int version, int serverVersion) {
  private static final Pattern TABLE = Pattern.compile("^\\s*CREATE (UNLOGGED )?TABLE");
  private static final Pattern MAJOR = Pattern.compile("\\b(\\d+)\\.");

  static PgDump find(int port, String serverVersion) {
    return new PgDump(port, major(run("pg_dump", "--version")), major(serverVersion + "."));
  }

  private static int major(String text) {
    Matcher version = MAJOR.matcher(text);
    return version.find() ? Integer.parseInt(version.group(1)) : 0;
  }

  boolean isPresent() {
    return version >= serverVersion;
  }

  /**
   * The statements that make a database, in no order that means anything, nor the lines of one;
   * none where there is no such program.
   */
  List<String> statements(DriftDatabase database) {
    if (!isPresent()) {
      return List.of();
    }
    String script =
        run(
            "pg_dump",
            "--schema-only",
            "--host=127.0.0.1",
            "--username=postgres",
            "--port=" + port,
            database.name());
    String tidy =
        script
            .lines()
            .filter(line -> !line.startsWith("--") && !line.startsWith("\\"))
            .collect(Collectors.joining("\n"));
    return Arrays.stream(tidy.split(";\n+", -1)).map(PgDump::sorted).sorted().toList();
  }

  /** Neither the order of columns nor that of options is schema. */
  private static String sorted(String statement) {
    return TABLE.matcher(statement).find()
        ? statement
            .lines()
            .map(line -> line.strip().replaceAll(",$", ""))
            .map(line -> line.startsWith("WITH (") ? sortedOptions(line) : line)
            .sorted()
            .collect(Collectors.joining("\n"))
        : statement.strip();
  }

  private static String sortedOptions(String line) {
    return Arrays.stream(line.substring("WITH (".length(), line.length() - 1).split(", ", -1))
        .sorted()
        .collect(Collectors.joining(", ", "WITH (", ")"));
  }

  private static String run(String... command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      return new String(process.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public String toString() {
    return "pg_dump %s, server %d"
        .formatted(version == 0 ? "is not there" : "is of version " + version, serverVersion);
  }
}
