package plumbline.steward.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import plumbline.steward.model.SessionSetting;
import plumbline.steward.model.SqlFile;

/**
 * What a session is told while a plan's steps run in it: the same where a person runs them and
 * where Plumbline does.
 */
public enum SessionDialect {
  POSTGRESQL {
    @Override
    public List<String> opening() {
      return Stream.concat(
              Stream.of("set search_path = ''", "set check_function_bodies = off"),
              Arrays.stream(SessionSetting.values()).map(SessionSetting::statement))
          .toList();
    }

    @Override
    List<String> limits(Duration lockTimeout, Duration statementTimeout) {
      return List.of(
          "set lock_timeout = " + lockTimeout.toMillis(),
          "set statement_timeout = " + statementTimeout.toMillis());
    }

    @Override
    public String guard(Step step, Precondition precondition) {
      return """
          do $guard$ begin
            if exists (%s) then
              raise exception using message = '%s';
            end if;
          end $guard$;"""
          .formatted(precondition.offenders(), refusal(step, precondition).replace("'", "''"));
    }
  },

  H2 {
    @Override
    public List<String> opening() {
      return List.of("set time zone '%s'".formatted(SessionSetting.TIME_ZONE.value()));
    }

    @Override
    List<String> limits(Duration lockTimeout, Duration statementTimeout) {
      return List.of("set lock_timeout " + lockTimeout.toMillis());
    }

    @Override
    public String guard(Step step, Precondition precondition) {
      String query = precondition.offenders().replace('\n', ' ');
      return "-- stop here if this finds a row: %s\n-- %s"
          .formatted(query, refusal(step, precondition));
    }
  };

  /**
   * That of an engine.
   *
   * @param engine as a catalog's server has it: {@code postgresql} or {@code h2}
   */
  public static SessionDialect of(String engine) {
    return valueOf(engine.toUpperCase(Locale.ROOT));
  }

  static SessionDialect of(Connection connection) throws SQLException {
    return of(connection.getMetaData().getDatabaseProductName());
  }

  /** The statements before all steps. */
  public abstract List<String> opening();

  /** The statements before one step. */
  public List<String> before(Step step) {
    return limits(step.lockTimeout(), step.statementTimeout());
  }

  /** What stops a script, or the person who runs it, where a precondition does not hold. */
  public abstract String guard(Step step, Precondition precondition);

  private static String refusal(Step step, Precondition precondition) {
    return step.subject() + ": " + precondition.remedy();
  }

  /** The statements that bound how long the next ones may wait and run; zero for no bound. */
  abstract List<String> limits(Duration lockTimeout, Duration statementTimeout);

  /** A query for the statements that set a session back to how it is now. */
  String restoring() {
    return query("restoring");
  }

  /** A query for who may have been in the way of a statement that has just given up. */
  String blockers() {
    return query("blockers");
  }

  /**
   * A query for the statements that drop each index whose building was not finished; its parameters
   * are a schema and two names.
   */
  String unfinishedIndexes() {
    return query("unfinished_indexes");
  }

  private String query(String name) {
    return SqlFile.read("plan/" + name().toLowerCase(Locale.ROOT) + "/" + name);
  }
}
