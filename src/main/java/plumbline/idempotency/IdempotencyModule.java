package plumbline.idempotency;

import java.time.InstantSource;
import java.util.List;
import plumbline.shared.Room;

/** Builds the room of idempotency keys; it has no route of its own. */
public final class IdempotencyModule implements Room {
  private final Idempotency idempotency;

  public IdempotencyModule(InstantSource clock) {
    this.idempotency = new Idempotency(clock);
  }

  /** Does the work of requests once. */
  public Idempotency idempotency() {
    return idempotency;
  }

  @Override
  public List<Object> resources() {
    return List.of();
  }

  @Override
  public List<Class<?>> daos() {
    return List.of(IdempotencyDao.class);
  }
}
