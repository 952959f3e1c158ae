package plumbline.steward.ops;

import io.dropwizard.configuration.ConfigurationException;
import java.io.FileNotFoundException;
import java.net.BindException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liquibase.exception.LiquibaseException;

/**
 * Puts a failure to start or to run a command into one line that says what to do, in place of a
 * stack trace.
 */
public final class OneLineErrors {
  private OneLineErrors() {}

  /** The line. */
  public static String explain(Throwable thrown) {
    List<Throwable> causes =
        Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(30).toList();
    Throwable root = causes.get(causes.size() - 1);
    String line =
        first(causes, ConfigurationException.class)
            .map(OneLineErrors::configuration)
            .or(() -> first(causes, BindException.class).map(cause -> busyPort(causes)))
            .or(() -> first(causes, SQLException.class).map(cause -> database(cause)))
            .or(
                () ->
                    first(causes, FileNotFoundException.class)
                        .map(cause -> "cannot read " + cause.getMessage()))
            .or(
                () ->
                    first(causes, NoSuchFileException.class)
                        .map(cause -> "cannot read " + cause.getMessage()))
            .or(() -> first(causes, LiquibaseException.class).map(Throwable::getMessage))
            .orElseGet(() -> wording(root));
    return line.lines()
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static <T extends Throwable> Optional<T> first(List<Throwable> causes, Class<T> type) {
    return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  private static String configuration(ConfigurationException e) {
    return "the configuration is not valid: " + e.getMessage();
  }

  private static String busyPort(List<Throwable> causes) {
    String which =
        causes.stream()
            .map(Throwable::getMessage)
            .filter(text -> text != null && text.contains("bind"))
            .findFirst()
            .orElse("");
    return which + ": another program uses this port; end it, or set PORT or ADMIN_PORT";
  }

  private static String database(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    String remedy =
        switch (state) {
          case "08001", "08006" -> "is it running, and is DATABASE_URL right?";
          case "28P01", "28000" -> "check the user and the password in DATABASE_URL";
          case "3D000" -> "create the database, or correct its name in DATABASE_URL";
          case "90020" -> "the H2 file is open elsewhere: end that process, or set DATA_DIR";
          default -> "SQLSTATE " + state;
        };
    return "the database refused: " + e.getMessage() + " (" + remedy + ")";
  }

  private static String wording(Throwable root) {
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }
}
