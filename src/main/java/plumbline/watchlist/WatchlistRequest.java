package plumbline.watchlist;

import io.dropwizard.validation.selfvalidating.SelfValidating;
import io.dropwizard.validation.selfvalidating.SelfValidation;
import io.dropwizard.validation.selfvalidating.ViolationCollector;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import plumbline.shared.Symbol;

/** An entry to add or change; an alert has both a price and a direction. */
@SelfValidating
public record WatchlistRequest(
    @NotNull @Symbol String symbol,
    @Size(max = 10_000) String notes,
    @Positive BigDecimal alertPrice,
    AlertDirection alertDirection) {

  static WatchlistRequest from(WatchlistEntry entry) {
    return new WatchlistRequest(
        entry.symbol(), entry.notes(), entry.alertPrice(), entry.alertDirection());
  }

  boolean hasAlert() {
    return alertPrice != null;
  }

  /** Whether an entry's alert stays as it is; one that changes is armed again. */
  boolean keepsAlertOf(WatchlistEntry entry) {
    return alertPrice != null
        && entry.alertPrice() != null
        && alertPrice.compareTo(entry.alertPrice()) == 0
        && alertDirection == entry.alertDirection()
        && symbol.equals(entry.symbol());
  }

  /** Faults stand at the field that is missing. */
  @SelfValidation
  public void alertIsWhole(ViolationCollector violations) {
    if (alertPrice != null && alertDirection == null) {
      violations.addViolation("alertDirection", "must be given together with alert_price");
    }
    if (alertPrice == null && alertDirection != null) {
      violations.addViolation("alertPrice", "must be given together with alert_direction");
    }
  }
}
