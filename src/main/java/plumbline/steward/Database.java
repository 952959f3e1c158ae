package plumbline.steward;

import java.util.List;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.changelog.DatabaseName;
import plumbline.steward.expected.ScratchServer;

/**
 * A database that is kept true, and within which bounds.
 *
 * @param changelogs what makes its schema, in the order in which they are applied
 * @param connections opens connections of their own to it
 * @param scratchServer where throw-away databases like it are made
 * @param schemas the schemas that are managed; empty for the connection's current one
 * @param ignore patterns of objects in them that are not
 * @param destructive whether what loses data may be done
 */
public record Database(
    List<Changelog> changelogs,
    ConnectionSource connections,
    ScratchServer scratchServer,
    List<String> schemas,
    List<String> ignore,
    boolean destructive) {
  public Database {
    changelogs = List.copyOf(changelogs);
    schemas = List.copyOf(schemas);
    ignore = List.copyOf(ignore);
  }

  /** What it is called. */
  public DatabaseName name() {
    return DatabaseName.of(changelogs);
  }

  /** The same database, whose schema another definition makes. */
  public Database definedBy(List<Changelog> others) {
    return new Database(others, connections, scratchServer, schemas, ignore, destructive);
  }
}
