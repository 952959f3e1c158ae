package plumbline.steward.expected;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.steward.changelog.Changelog;

/**
 * What a database is declared to be: the statements in the {@code schema} folders beside the
 * changelogs, in any order.
 */
public final class DeclaredModel {
  private final List<DeclaredStatement> statements;

  DeclaredModel(List<DeclaredStatement> statements) {
    this.statements = List.copyOf(statements);
  }

  /** Reads what is declared beside some changelogs. */
  public static DeclaredModel of(List<Changelog> changelogs) throws Exception {
    List<DeclaredStatement> statements = new ArrayList<>();
    for (Changelog changelog : changelogs) {
      StatementFolder folder = new StatementFolder(changelog, "schema");
      List<DeclaredStatement> declared = folder.read();
      if (declared.isEmpty()) {
        throw new IllegalStateException(
            "nothing is declared: " + folder.path() + " has no .sql file with a statement");
      }
      statements.addAll(declared);
    }
    return new DeclaredModel(statements);
  }

  /** All of them, as they are written. */
  public List<DeclaredStatement> statements() {
    return statements;
  }

  /**
   * Builds it in an empty database. A statement that the database refuses is tried again after the
   * others, as long as there is one that it accepts: what the first one needs may come later.
   */
  public void build(Connection connection) throws SQLException {
    build(connection, statement -> {});
  }

  /** Looks on while it is built. */
  @FunctionalInterface
  public interface Watch {

    /** Told of each statement before it is tried. */
    default void before(DeclaredStatement statement) throws SQLException {}

    /** Told of each statement that the database accepted. */
    void after(DeclaredStatement statement) throws SQLException;
  }

  /** The same, watched. */
  public void build(Connection connection, Watch watch) throws SQLException {
    String engine = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    Map<DeclaredStatement, SQLException> refused = new LinkedHashMap<>();
    List<DeclaredStatement> left =
        statements.stream().filter(statement -> statement.runsOn(engine)).toList();
    int before;
    do {
      before = left.size();
      refused.clear();
      for (DeclaredStatement statement : left) {
        watch.before(statement);
        Optional<SQLException> refusal = statement.run(connection);
        if (refusal.isPresent()) {
          refused.put(statement, refusal.get());
        } else {
          watch.after(statement);
        }
      }
      left = List.copyOf(refused.keySet());
    } while (!left.isEmpty() && left.size() < before);
    if (!refused.isEmpty()) {
      throw new IllegalStateException(explain(refused));
    }
  }

  private static String explain(Map<DeclaredStatement, SQLException> refused) {
    return refused.entrySet().stream()
        .map(entry -> entry.getKey() + " -- the database refused: " + words(entry.getValue()))
        .collect(Collectors.joining("\n"));
  }

  /** The driver of PostgreSQL adds the place, H2 the statement. */
  private static String words(SQLException refusal) {
    return refusal.getMessage().replaceAll("(?s)(\\n|;? SQL statement:).*", "");
  }
}
