package plumbline.portfolios;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** What a portfolio's transactions amount to. */
public record PositionsResponse(
    @Schema(description = "Exact; below 0 where more went out than came in") BigDecimal cash,
    @Schema(description = "Of each symbol that was ever bought, by symbol")
        List<Position> positions) {}
