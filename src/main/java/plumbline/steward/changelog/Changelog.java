package plumbline.steward.changelog;

import java.util.Locale;

/**
 * The changes of one database's worth of tables, with tracking tables of its own.
 *
 * @param name its folder below {@code db/}
 * @param path its file, as the class path and the tracking table name it
 * @param historyTable where Liquibase notes what was applied
 * @param lockTable where Liquibase notes who is migrating
 */
public record Changelog(String name, String path, String historyTable, String lockTable) {

  /**
   * The changelog of a folder below {@code db/}; {@code main} has Liquibase's default tracking
   * tables.
   */
  public static Changelog of(String name) {
    String prefix = name.equals("main") ? "" : name.toUpperCase(Locale.ROOT) + "_";
    return new Changelog(
        name,
        "db/" + name + "/changelog.yaml",
        prefix + "DATABASECHANGELOG",
        prefix + "DATABASECHANGELOGLOCK");
  }
}
