package plumbline.journal;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import plumbline.web.Versioned;

/** An entry of a person's journal. */
public record JournalResponse(
    long id,
    long userId,
    @Nullable Long botId,
    @Nullable Long historyId,
    String symbol,
    Side side,
    Instant openedAt,
    @Nullable Instant closedAt,
    BigDecimal entryPrice,
    @Nullable BigDecimal exitPrice,
    BigDecimal quantity,
    @Nullable String notes,
    List<String> tags,
    Instant createdAt,
    Instant updatedAt,
    int version)
    implements Versioned {

  static JournalResponse from(JournalEntry entry) {
    return new JournalResponse(
        entry.id(),
        entry.userId(),
        entry.botId(),
        entry.historyId(),
        entry.symbol(),
        entry.side(),
        entry.openedAt(),
        entry.closedAt(),
        entry.entryPrice(),
        entry.exitPrice(),
        entry.quantity(),
        entry.notes(),
        entry.tags(),
        entry.createdAt(),
        entry.updatedAt(),
        entry.version());
  }
}
