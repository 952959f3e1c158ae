package plumbline.portfolios;

import java.math.BigDecimal;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import plumbline.watchlist.PriceService;
import plumbline.web.Member;

/** Works out what portfolios hold. */
public final class PositionService {
  private final Jdbi jdbi;

  PositionService(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  PositionsResponse get(Member member, long portfolioId) {
    return jdbi.inTransaction(
        handle -> {
          handle.attach(PortfolioDao.class).requirePresent(member.workspaceId(), portfolioId);
          Ledger ledger = new Ledger();
          handle.attach(MovementDao.class).each(member.workspaceId(), portfolioId, ledger::add);
          Map<String, BigDecimal> prices =
              PriceService.current(handle, member.workspaceId(), ledger.symbols());
          return new PositionsResponse(ledger.cash(), ledger.positions(prices));
        });
  }
}
