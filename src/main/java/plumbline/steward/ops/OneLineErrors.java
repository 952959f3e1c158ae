package plumbline.steward.ops;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import io.dropwizard.configuration.ConfigurationException;
import java.io.FileNotFoundException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liquibase.exception.LiquibaseException;
import plumbline.steward.changelog.DatabaseName;
import plumbline.steward.plan.DatabaseWords;

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
    DatabaseName database =
        innermost(causes, DatabaseFailure.class)
            .map(DatabaseFailure::database)
            .orElse(DatabaseName.MAIN);
    String line =
        innermost(causes, ConfigurationException.class)
            .map(e -> configuration(e, causes))
            .or(() -> innermost(causes, BindException.class).map(e -> unboundPort(causes)))
            .or(() -> innermost(causes, UnknownHostException.class).map(e -> host(e, database)))
            .or(() -> innermost(causes, SQLException.class).map(e -> database(e, database)))
            .or(() -> innermost(causes, FileNotFoundException.class).map(OneLineErrors::wording))
            .or(() -> innermost(causes, LiquibaseException.class).map(OneLineErrors::wording))
            .or(() -> ours(causes))
            .orElseGet(() -> wording(causes.get(causes.size() - 1)));
    return line.lines()
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static <T extends Throwable> Optional<T> innermost(
      List<Throwable> causes, Class<T> type) {
    return causes.stream().filter(type::isInstance).map(type::cast).reduce((outer, inner) -> inner);
  }

  /** What this project itself threw with words for people. */
  private static Optional<String> ours(List<Throwable> causes) {
    Predicate<Throwable> plain =
        cause ->
            cause.getClass() == IllegalArgumentException.class
                || cause.getClass() == IllegalStateException.class;
    return causes.stream().filter(plain).findFirst().map(OneLineErrors::wording);
  }

  private static String configuration(ConfigurationException e, List<Throwable> causes) {
    String fault =
        innermost(causes, InvalidFormatException.class)
            .filter(format -> format.getTargetType().isEnum())
            .map(OneLineErrors::unknownWord)
            .orElseGet(() -> withoutParserTalk(wording(e)));
    return "the configuration is not valid: " + fault;
  }

  private static String unknownWord(InvalidFormatException e) {
    String words = Arrays.toString(e.getTargetType().getEnumConstants()).toLowerCase(Locale.ROOT);
    return e.getPath().get(e.getPath().size() - 1).getFieldName() + " must be one of " + words;
  }

  /** Jackson's messages end in places and class names that mean nothing to an operator. */
  private static String withoutParserTalk(String message) {
    return message
        .replaceAll("(?s)\\s*at \\[Source:[^\\]]*\\]", "")
        .replaceAll("(?s)\\s*\\(through reference chain:[^)]*\\)", "")
        .replaceAll("(?s)\\s*\\(for POJO property [^)]*\\)", "")
        .replaceAll(" as a subtype of `[^`]*`", "");
  }

  private static String unboundPort(List<Throwable> causes) {
    String which =
        causes.stream()
            .map(OneLineErrors::wording)
            .filter(text -> text.contains("bind to"))
            .reduce((outer, inner) -> inner)
            .orElse("cannot bind to a port");
    boolean inUse = causes.stream().anyMatch(cause -> wording(cause).contains("in use"));
    return which
        + (inUse
            ? ": another program uses this port; end it, or set PORT or ADMIN_PORT"
            : ": this machine does not let it; check BIND_HOST, PORT and ADMIN_PORT");
  }

  private static String host(UnknownHostException e, DatabaseName database) {
    String host = wording(e).split(":", 2)[0];
    return "the host %s is not found (check %s)".formatted(host, database.variable());
  }

  private static String database(SQLException e, DatabaseName database) {
    String variable = database.variable();
    String file = database.equals(DatabaseName.MAIN) ? "DATA_DIR" : variable;
    String state = String.valueOf(e.getSQLState());
    return switch (state) {
      case "08001", "08006" -> said(e) + " (is it running, and is %s right?)".formatted(variable);
      case "28P01", "28000" ->
          said(e) + " (check the user and the password in %s)".formatted(variable);
      case "3D000" ->
          said(e) + " (create the database, or correct its name in %s)".formatted(variable);
      case "90020" ->
          said(e) + " (end the process that has the H2 file open, or set %s)".formatted(file);
      case "90062" ->
          said(e) + " (set %s to a folder that can be made and written)".formatted(file);
      case "42501" ->
          said(e) + " (let the role in %s do that, or name another)".formatted(variable);
      case "25006" -> said(e) + " (name one that can be written to in %s)".formatted(variable);
      case "42P01", "42S02", "42S04" ->
          "a table is missing: run %s first".formatted(database.command("migrate"));
      default -> "the database refused: " + DatabaseWords.of(e);
    };
  }

  private static String said(SQLException e) {
    return "the database refused: " + DatabaseWords.said(e);
  }

  private static String wording(Throwable thrown) {
    return thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
  }
}
