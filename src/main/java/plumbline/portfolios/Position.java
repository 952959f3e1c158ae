package plumbline.portfolios;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;

/** What is held of one symbol, and what came of it, in the portfolio's currency. */
public record Position(
    String symbol,
    @Schema(description = "Exact; 0 where all was sold") BigDecimal quantity,
    @Schema(
            description =
                "What one of the quantity has cost, fees included, rounded half to even to 8 decimals; 0 where nothing"
                    + " is held")
        BigDecimal averageCost,
    @Schema(
            description =
                "What the sales brought less fees and average cost, rounded half to even to 8 decimals; without"
                    + " dividends")
        BigDecimal realisedProfit,
    @Nullable @Schema(description = "The workspace's newest price; null without one")
        BigDecimal marketPrice,
    @Nullable @Schema(description = "Quantity times market price, exact; null without a price")
        BigDecimal marketValue,
    @Nullable
        @Schema(
            description =
                "Market value less cost, rounded half to even to 8 decimals; null without a price")
        BigDecimal unrealisedProfit) {}
