package plumbline.steward.changelog;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The changes of one database's worth of tables, with tracking tables of its own.
 *
 * @param name its folder below {@code db/}
 * @param folder where its file lies; empty for the class path
 * @param path its file, below that folder or as the class path names it
 * @param historyTable where Liquibase notes what was applied
 * @param lockTable where Liquibase notes who is migrating
 */
public record Changelog(
    String name, Optional<Path> folder, String path, String historyTable, String lockTable) {

  /**
   * The changelog of a folder below {@code db/}; {@code main} has Liquibase's default tracking
   * tables.
   */
  public static Changelog of(String name) {
    String prefix = name.equals("main") ? "" : name.toUpperCase(Locale.ROOT) + "_";
    return new Changelog(
        name,
        Optional.empty(),
        "db/" + name + "/changelog.yaml",
        prefix + "DATABASECHANGELOG",
        prefix + "DATABASECHANGELOGLOCK");
  }

  /** The same changelog as a file has it, such as {@code db/main/changelog.yaml} of a checkout. */
  public Changelog at(Path file) {
    Path absolute = file.toAbsolutePath();
    return new Changelog(
        name,
        Optional.of(absolute.getParent()),
        absolute.getFileName().toString(),
        historyTable,
        lockTable);
  }

  /** Whether Liquibase keeps its notes on this changelog in a table. */
  public boolean isTrackedIn(String table) {
    return historyTable.equalsIgnoreCase(table) || lockTable.equalsIgnoreCase(table);
  }
}
