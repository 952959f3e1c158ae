package plumbline.portfolios;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import plumbline.idempotency.Idempotency;
import plumbline.shared.FieldError;
import plumbline.shared.Room;

/** Builds the room of portfolios, transactions and positions. */
public final class PortfoliosModule implements Room {
  private final PortfolioService portfolios;
  private final TransactionService transactions;
  private final PositionService positions;

  public PortfoliosModule(Jdbi jdbi, InstantSource clock, Idempotency idempotency) {
    this.portfolios = new PortfolioService(jdbi, clock);
    this.transactions = new TransactionService(jdbi, clock, idempotency);
    this.positions = new PositionService(jdbi);
  }

  /** Keeps portfolios. */
  public PortfolioService portfolios() {
    return portfolios;
  }

  /** Enters transactions. */
  public TransactionService transactions() {
    return transactions;
  }

  @Override
  public List<Object> resources() {
    return List.of(
        new PortfolioResource(portfolios),
        new TransactionResource(transactions),
        new PositionResource(positions));
  }

  @Override
  public List<Class<?>> daos() {
    return List.of(PortfolioDao.class, TransactionDao.class, MovementDao.class);
  }

  @Override
  public Map<String, FieldError> conflicts() {
    return Map.of(
        "portfolios_name_key",
            FieldError.at("/name", "is taken; that of a deleted portfolio stays reserved"),
        "transactions_reverses_id_key", FieldError.at("/reverses_id", "is reversed already"));
  }
}
