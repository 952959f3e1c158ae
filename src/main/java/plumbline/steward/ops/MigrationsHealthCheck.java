package plumbline.steward.ops;

import com.codahale.metrics.health.HealthCheck;
import java.sql.SQLException;
import java.util.List;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.DatabaseName;
import plumbline.steward.changelog.PendingChanges;

/** Healthy while every change of this build is applied; a database that is newer is healthy too. */
public final class MigrationsHealthCheck extends HealthCheck {
  private final DatabaseName name;
  private final PendingChanges pending;

  public MigrationsHealthCheck(DatabaseName name, PendingChanges pending) {
    this.name = name;
    this.pending = pending;
  }

  @Override
  protected Result check() {
    try {
      List<Change> missing = pending.list();
      return missing.isEmpty()
          ? Result.healthy()
          : Result.unhealthy(
              "%d changes are pending, the first is %s: run %s, or POST /tasks/migrate on the admin port",
              missing.size(), missing.get(0), name.command("migrate"));
    } catch (SQLException e) {
      return Result.unhealthy("the %s is not to be had", name.own("database"));
    }
  }
}
