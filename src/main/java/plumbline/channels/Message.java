package plumbline.channels;

import java.time.Instant;

/**
 * A row of {@code messages} that is not deleted.
 *
 * @param authorId who posted it: a member of the workspace, or a former one
 * @param editedAt when its author last changed it, or null
 */
public record Message(
    long id,
    long channelId,
    long authorId,
    String body,
    Instant editedAt,
    Instant createdAt,
    Instant updatedAt,
    int version) {}
