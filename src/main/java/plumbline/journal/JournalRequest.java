package plumbline.journal;

import io.dropwizard.validation.selfvalidating.SelfValidating;
import io.dropwizard.validation.selfvalidating.SelfValidation;
import io.dropwizard.validation.selfvalidating.ViolationCollector;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.json.Json;
import plumbline.shared.Symbol;

/** An entry to write or change; no tags are an empty list. */
@SelfValidating
public record JournalRequest(
    Long botId,
    Long historyId,
    @NotNull @Symbol String symbol,
    @NotNull Side side,
    @NotNull Instant openedAt,
    Instant closedAt,
    @NotNull @Positive BigDecimal entryPrice,
    @Positive BigDecimal exitPrice,
    @NotNull @Positive BigDecimal quantity,
    @Size(max = 10_000) String notes,
    @Json @Size(max = 50) List<@Tag String> tags) {

  public JournalRequest {
    tags = tags == null ? List.of() : tags;
  }

  static JournalRequest from(JournalEntry entry) {
    return new JournalRequest(
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
        entry.tags());
  }

  @SelfValidation
  public void closesAfterItOpens(ViolationCollector violations) {
    if (openedAt != null && closedAt != null && closedAt.isBefore(openedAt)) {
      violations.addViolation("closedAt", "must not be before opened_at");
    }
  }
}
