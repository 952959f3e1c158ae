package plumbline.steward.verify;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import liquibase.Scope;
import liquibase.exception.LiquibaseException;
import liquibase.logging.core.NoOpLogService;
import plumbline.steward.plan.DatabaseWords;

/** Why Liquibase did not do what it was asked to. */
public final class Refusals {
  private Refusals() {}

  /** Runs work that tells in a report, and so not in the log, what a database refuses. */
  public static <R> R unlogged(Scope.ScopedRunnerWithReturn<R> work) throws Exception {
    return Scope.child(Map.of(Scope.Attr.logService.name(), new NoOpLogService()), work);
  }

  /**
   * The database's words, or else Liquibase's.
   *
   * @throws IllegalStateException if the connection broke, which says nothing about a change
   */
  public static String words(LiquibaseException e) {
    Optional<SQLException> refusal =
        causes(e)
            .filter(SQLException.class::isInstance)
            .map(SQLException.class::cast)
            .reduce((outer, inner) -> inner);
    refusal
        .filter(answer -> String.valueOf(answer.getSQLState()).startsWith("08"))
        .ifPresent(
            broken -> {
              throw new IllegalStateException(broken);
            });
    return refusal
        .map(DatabaseWords::of)
        .orElseGet(
            () ->
                causes(e)
                    .map(Throwable::getMessage)
                    .filter(message -> message != null)
                    .reduce((outer, inner) -> inner)
                    .orElse(e.toString()));
  }

  private static Stream<Throwable> causes(LiquibaseException e) {
    return Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause).limit(30);
  }
}
