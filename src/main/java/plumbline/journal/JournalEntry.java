package plumbline.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.json.Json;

/**
 * A row of {@code journal_entries}.
 *
 * @param botId the bot that traded, or null
 * @param historyId the event that the entry is about, or null
 * @param closedAt when the trade ended, or null while it runs
 * @param exitPrice the price that it ended at, or null where it is not known
 */
public record JournalEntry(
    long id,
    long userId,
    Long botId,
    Long historyId,
    String symbol,
    Side side,
    Instant openedAt,
    Instant closedAt,
    BigDecimal entryPrice,
    BigDecimal exitPrice,
    BigDecimal quantity,
    String notes,
    @Json List<String> tags,
    Instant createdAt,
    Instant updatedAt,
    int version) {}
