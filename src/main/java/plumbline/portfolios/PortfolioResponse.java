package plumbline.portfolios;

import java.time.Instant;
import plumbline.web.Versioned;

/** A portfolio. */
public record PortfolioResponse(
    long id,
    long ownerId,
    String name,
    String baseCurrency,
    boolean isActive,
    Instant createdAt,
    Instant updatedAt,
    int version)
    implements Versioned {

  static PortfolioResponse from(Portfolio portfolio) {
    return new PortfolioResponse(
        portfolio.id(),
        portfolio.ownerId(),
        portfolio.name(),
        portfolio.baseCurrency(),
        portfolio.isActive(),
        portfolio.createdAt(),
        portfolio.updatedAt(),
        portfolio.version());
  }
}
