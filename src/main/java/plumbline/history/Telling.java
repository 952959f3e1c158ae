package plumbline.history;

import java.time.Instant;

/**
 * An event that one person is told of.
 *
 * @param userId a member of the workspace
 */
public record Telling(long userId, Instant timestamp, String action, String details) {}
