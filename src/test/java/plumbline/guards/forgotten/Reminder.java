package plumbline.guards.forgotten;

/** Forgotten: the column for {@code title}, and that a record prints what it holds. */
public record Reminder(long id, String symbol, String title, String apiToken) {}
