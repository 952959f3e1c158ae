package plumbline.db;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.tomcat.jdbc.pool.PoolExhaustedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plumbline.shared.ErrorCode;
import plumbline.shared.FieldError;
import plumbline.shared.Refusal;

/**
 * What an error of the database means to a client, told by its SQLSTATE; the database's own words
 * are never shown.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL error
 *     codes</a>
 */
public final class SqlRefusals {
  private static final Logger LOG = LoggerFactory.getLogger(SqlRefusals.class);
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Map<String, FieldError> conflicts = new TreeMap<>();

  /**
   * Translates with the rooms' own words.
   *
   * @param conflicts what a client is told when the constraint of that name refuses a row
   */
  public SqlRefusals(Map<String, FieldError> conflicts) {
    conflicts.forEach(
        (constraint, fault) -> this.conflicts.put(constraint.toLowerCase(Locale.ROOT), fault));
  }

  /** The refusal that an exception amounts to; empty where it is a fault of the service. */
  public Optional<Refusal> translate(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof PoolExhaustedException) {
        return Optional.of(unavailable());
      }
      if (cause instanceof SQLException error && error.getSQLState() != null) {
        return ofState(error);
      }
    }
    return Optional.empty();
  }

  private Optional<Refusal> ofState(SQLException error) {
    String state = error.getSQLState();
    return switch (state) {
      case "23505" -> Optional.of(unique(error));
      case "23503", "23001" ->
          Optional.of(
              Refusal.conflict(
                  "It refers to something that is no longer there, or something still refers to it."));
      case "40001", "40P01", "55P03", "HYT00", "57014" ->
          Optional.of(
              Refusal.later(
                  ErrorCode.UNAVAILABLE, "Others are changing the same data. Try again.", SOON));
      case "22001", "22003", "22007", "22008", "22021" -> Optional.of(misfit(state));
      default -> isUnreachable(state) ? Optional.of(unavailable()) : Optional.empty();
    };
  }

  /**
   * Connection exceptions, too many connections, the server shutting down, and H2's own for a
   * closed or locked database.
   */
  private static boolean isUnreachable(String state) {
    return state.startsWith("08")
        || state.startsWith("57P")
        || state.equals("53300")
        || state.equals("90067")
        || state.equals("90098")
        || state.equals("90121")
        || state.equals("90020");
  }

  private Refusal unique(SQLException error) {
    // PostgreSQL names the constraint in its first line, H2 the index that it made for it; the
    // row's values come after.
    String message =
        String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT).split("\n| values ", 2)[0];
    return conflicts.entrySet().stream()
        .filter(entry -> message.contains(entry.getKey()))
        .findFirst()
        .map(entry -> Refusal.conflict(entry.getValue().pointer(), entry.getValue().detail()))
        .orElseGet(
            () -> Refusal.conflict("Something with the same unique value is there already."));
  }

  private static Refusal misfit(String state) {
    LOG.warn("SQLSTATE {}: validation let a value through that does not fit its column", state);
    return Refusal.of(ErrorCode.VALIDATION_FAILED, "A value goes beyond what can be stored.");
  }

  private static Refusal unavailable() {
    return Refusal.later(
        ErrorCode.UNAVAILABLE, "The database is not to be had right now.", Duration.ofSeconds(5));
  }
}
