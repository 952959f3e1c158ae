package plumbline.steward.ops;

import plumbline.steward.changelog.ConnectionSource;

/**
 * The database that a command works on.
 *
 * @param connections opens connections of their own to it
 * @param destructive whether what loses data may be done
 */
public record Database(ConnectionSource connections, boolean destructive) {}
