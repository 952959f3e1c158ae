package plumbline.steward.ops;

import com.codahale.metrics.health.HealthCheck;
import java.sql.Connection;
import java.sql.SQLException;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.changelog.DatabaseName;

/** Healthy while the pool gives a connection that answers. */
public final class DatabaseHealthCheck extends HealthCheck {
  private static final int SECONDS = 5;

  private final DatabaseName name;
  private final ConnectionSource pool;

  public DatabaseHealthCheck(DatabaseName name, ConnectionSource pool) {
    this.name = name;
    this.pool = pool;
  }

  @Override
  protected Result check() {
    try (Connection connection = pool.open()) {
      return connection.isValid(SECONDS) ? Result.healthy() : unhealthy("does not answer");
    } catch (SQLException e) {
      return unhealthy("is not to be had");
    }
  }

  private Result unhealthy(String how) {
    return Result.unhealthy("the %s %s", name.own("database"), how);
  }
}
