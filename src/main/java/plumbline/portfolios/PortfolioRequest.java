package plumbline.portfolios;

import io.dropwizard.validation.selfvalidating.SelfValidating;
import io.dropwizard.validation.selfvalidating.SelfValidation;
import io.dropwizard.validation.selfvalidating.ViolationCollector;
import jakarta.validation.constraints.NotNull;
import java.util.Currency;
import plumbline.shared.Name;

/**
 * A portfolio to make or change.
 *
 * @param ownerId a member of the workspace; null when making one means who makes it
 */
@SelfValidating
public record PortfolioRequest(
    @NotNull @Name String name, @NotNull String baseCurrency, Long ownerId) {

  static PortfolioRequest from(Portfolio portfolio) {
    return new PortfolioRequest(portfolio.name(), portfolio.baseCurrency(), portfolio.ownerId());
  }

  PortfolioRequest ownedBy(long userId) {
    return new PortfolioRequest(name, baseCurrency, userId);
  }

  @SelfValidation
  public void baseCurrencyIsKnown(ViolationCollector violations) {
    if (baseCurrency != null && !isCurrency(baseCurrency)) {
      violations.addViolation(
          "baseCurrency", "must be a currency's code of ISO 4217 in upper case, such as EUR");
    }
  }

  private static boolean isCurrency(String code) {
    try {
      Currency.getInstance(code);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
