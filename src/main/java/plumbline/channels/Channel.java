package plumbline.channels;

import java.time.Instant;

/**
 * A row of {@code channels}.
 *
 * @param topic what it is about, or null
 * @param isArchived whether it takes no more messages
 */
public record Channel(
    long id,
    String name,
    String topic,
    boolean isArchived,
    Instant createdAt,
    Instant updatedAt,
    int version) {}
