package plumbline.steward.ops;

import com.codahale.metrics.health.HealthCheck;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import plumbline.steward.report.DriftReport;
import plumbline.steward.report.Finding;
import plumbline.steward.report.Severity;

/**
 * Shows whether the database has drifted, as it was seen last. It is healthy either way: drift is
 * for people to mend, and no reason to take a service that works out of its duty.
 */
public final class SchemaHealthCheck extends HealthCheck {
  private final AtomicReference<Result> last =
      new AtomicReference<>(Result.healthy("not looked at yet"));

  /** Takes a new look's report. */
  void show(DriftReport report) {
    ResultBuilder result = Result.builder().healthy().withMessage(report.summary());
    result.withDetail("drift", lines(report, Severity.DRIFT));
    result.withDetail("statements", lines(report, Severity.STATEMENT));
    last.set(result.build());
  }

  private static List<String> lines(DriftReport report, Severity severity) {
    return report.findings().stream()
        .filter(finding -> finding.severity() == severity)
        .map(Finding::line)
        .toList();
  }

  /** Tells why there is no new look. */
  void showFailure(String reason) {
    last.set(Result.healthy("it could not be told: %s", reason));
  }

  @Override
  protected Result check() {
    return last.get();
  }
}
