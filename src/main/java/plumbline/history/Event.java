package plumbline.history;

import java.time.Instant;

/**
 * A row of {@code trade_history}.
 *
 * @param action what happened, in one word such as {@code alert_fired}
 * @param details the particulars in words, or null
 * @param isNotification whether people were told of it
 * @param botId the bot that it happened to, or null
 */
public record Event(
    long id,
    Instant timestamp,
    String action,
    String details,
    boolean isNotification,
    Long botId) {}
