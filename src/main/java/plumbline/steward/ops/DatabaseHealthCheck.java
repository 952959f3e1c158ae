package plumbline.steward.ops;

import com.codahale.metrics.health.HealthCheck;
import java.sql.Connection;
import java.sql.SQLException;
import plumbline.steward.changelog.ConnectionSource;

/** Healthy while the pool gives a connection that answers. */
public final class DatabaseHealthCheck extends HealthCheck {
  private static final int SECONDS = 5;

  private final ConnectionSource pool;

  public DatabaseHealthCheck(ConnectionSource pool) {
    this.pool = pool;
  }

  @Override
  protected Result check() {
    try (Connection connection = pool.open()) {
      return connection.isValid(SECONDS)
          ? Result.healthy()
          : Result.unhealthy("the database does not answer");
    } catch (SQLException e) {
      return Result.unhealthy("the database is not to be had");
    }
  }
}
