package plumbline.steward.expected;

/**
 * What two databases have in common in which the same statements build the same schema.
 *
 * @param database the name of the live one
 * @param version of the server; throw-away databases are on one of the same
 * @param owner of the live one; empty where databases have none
 * @param schema the current one; empty for none
 * @param options what a database is created with: the clauses of the statement, or of the URL
 * @param settings what its sessions are given, as JSON; empty where the options have it all
 */
public record Likeness(
    String database,
    String version,
    String owner,
    String schema,
    String options,
    String settings) {}
