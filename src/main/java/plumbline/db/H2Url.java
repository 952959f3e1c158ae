package plumbline.db;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the address of an embedded H2 database, and adds the options that it must have. A commit
 * returns when it is in the file, so that a killed process loses nothing that it acknowledged; what
 * is replaced may be written over after ten seconds, as the file would grow fourfold in 45.
 */
final class H2Url {
  private static final List<String> OPTIONS =
      List.of(
          "MODE=PostgreSQL",
          "DEFAULT_NULL_ORDERING=HIGH",
          "LOCK_TIMEOUT=10000",
          PinnedSession.H2_OPTION,
          "WRITE_DELAY=0",
          "RETENTION_TIME=10000",
          "TRACE_LEVEL_FILE=0");

  private H2Url() {}

  /** The file below a folder; several processes of one machine may have it open. */
  static DatabaseAddress below(String dataDir) {
    Path file = Path.of(dataDir).toAbsolutePath().normalize().resolve("plumbline");
    if (file.toString().contains(";")) {
      throw new IllegalArgumentException(
          "DATA_DIR must not contain ';': H2 would read what follows as an option");
    }
    return parse("jdbc:h2:file:" + file + ";AUTO_SERVER=TRUE");
  }

  static DatabaseAddress parse(String url) {
    String options = url.toUpperCase(Locale.ROOT);
    if (options.contains(";MODE=") && !options.matches(".*;MODE=POSTGRESQL(;.*)?")) {
      throw new IllegalArgumentException(
          "H2 must run with MODE=PostgreSQL: leave the MODE out of the database URL");
    }
    if (options.contains(";TIME ZONE=") && !options.matches(".*;TIME ZONE=UTC(;.*)?")) {
      throw new IllegalArgumentException(
          "every session is in UTC: leave the TIME ZONE out of the database URL");
    }
    StringBuilder complete = new StringBuilder(url);
    for (String option : OPTIONS) {
      if (!options.contains(
          ";" + option.substring(0, option.indexOf('=') + 1).toUpperCase(Locale.ROOT))) {
        complete.append(';').append(option);
      }
    }
    boolean named = options.contains(";USER=");
    return new DatabaseAddress(Engine.H2, complete.toString(), named ? null : "sa", null, Map.of());
  }
}
