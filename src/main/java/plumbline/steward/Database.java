package plumbline.steward;

import java.util.List;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.expected.ScratchServer;

/**
 * A database that is kept true, and within which bounds.
 *
 * @param connections opens connections of their own to it
 * @param scratchServer where throw-away databases like it are made
 * @param schemas the schemas that are managed; empty for the connection's current one
 * @param ignore patterns of objects in them that are not
 * @param destructive whether what loses data may be done
 */
public record Database(
    ConnectionSource connections,
    ScratchServer scratchServer,
    List<String> schemas,
    List<String> ignore,
    boolean destructive) {
  public Database {
    schemas = List.copyOf(schemas);
    ignore = List.copyOf(ignore);
  }
}
