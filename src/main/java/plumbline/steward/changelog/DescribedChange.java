package plumbline.steward.changelog;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import liquibase.change.core.EmptyChange;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.statement.SqlStatement;

/**
 * A change with what its file says about it.
 *
 * @param statements what the engine is sent
 * @param inTransaction whether they are one transaction
 * @param allowances what is allowed to it beside it, by code, each with its reason; empty for a
 *     reason that is not given
 */
public record DescribedChange(
    Change change,
    List<String> statements,
    boolean inTransaction,
    Rollback rollback,
    Map<String, String> allowances) {
  public DescribedChange {
    statements = List.copyOf(statements);
    allowances = Map.copyOf(allowances);
  }

  /** What a change says about being taken back. */
  public enum Rollback {
    MISSING,
    EMPTY,
    GIVEN
  }

  static DescribedChange of(ChangeSet change, Database database) {
    return new DescribedChange(
        Change.of(change),
        change.getChanges().stream()
            .flatMap(part -> Stream.of(part.generateStatements(database)))
            .map(SqlStatement::toString)
            .toList(),
        change.isRunInTransaction(),
        rollback(change, database),
        Allowances.all(change.getComments()));
  }

  private static Rollback rollback(ChangeSet change, Database database) {
    if (!change.supportsRollback(database)) {
      return Rollback.MISSING;
    }
    boolean empty =
        !change.getRollback().getChanges().isEmpty()
            && change.getRollback().getChanges().stream().allMatch(EmptyChange.class::isInstance);
    return empty ? Rollback.EMPTY : Rollback.GIVEN;
  }
}
