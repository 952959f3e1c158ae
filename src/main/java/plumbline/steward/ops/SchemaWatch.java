package plumbline.steward.ops;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plumbline.steward.BeingMigratedException;
import plumbline.steward.OnDrift;
import plumbline.steward.Steward;
import plumbline.steward.changelog.Change;
import plumbline.steward.plan.Assumptions;
import plumbline.steward.report.DriftReport;
import plumbline.steward.report.Finding;
import plumbline.steward.report.RepairReport;
import plumbline.steward.report.Severity;

/** Looks at the schema when the service starts and from time to time, and tells what it finds. */
final class SchemaWatch implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(SchemaWatch.class);

  private final Steward steward;
  private final SchemaHealthCheck shown;

  SchemaWatch(Steward steward, SchemaHealthCheck shown) {
    this.steward = steward;
    this.shown = shown;
  }

  /**
   * Validates before the service starts, and mends where that is wanted.
   *
   * @throws IllegalStateException where the service should not start
   */
  void start(OnDrift onDrift) {
    Optional<DriftReport> report = firstLook(onDrift);
    report.ifPresent(this::tell);
    if (onDrift == OnDrift.FAIL && !report.map(found -> found.faults().isEmpty()).orElse(false)) {
      throw new IllegalStateException(
          "steward.onDrift is fail, and the %s is %s; %s shows all, %s mends it"
              .formatted(
                  schema(),
                  report.map(DriftReport::summary).orElse("not known"),
                  steward.name().command("validate"),
                  steward.name().command("repair --apply")));
    }
  }

  private Optional<DriftReport> firstLook(OnDrift onDrift) {
    try {
      DriftReport report = onDrift == OnDrift.WARN ? steward.validate() : patientLook();
      return Optional.of(
          onDrift == OnDrift.REPAIR && report.counts().get(Severity.DRIFT) > 0
              ? repaired(report)
              : report);
    } catch (BeingMigratedException e) {
      putOff(e);
      return Optional.empty();
    } catch (Exception e) {
      fail(e);
      return Optional.empty();
    }
  }

  /** Looks, and where somebody migrates meanwhile, again when that is done. */
  private DriftReport patientLook() throws Exception {
    while (true) {
      try {
        return steward.validate();
      } catch (BeingMigratedException e) {
        LOG.info("The {} is looked at later: {}", schema(), e.getMessage());
        steward.changelogs().lock().during(connections -> null);
      }
    }
  }

  /** What is found after a repair; what was found before where that did not work. */
  private DriftReport repaired(DriftReport before) {
    try {
      RepairReport report = steward.repair(Assumptions.NONE, Optional.empty(), LOG::info);
      report.lines().forEach(LOG::info);
      if (!report.failure().isEmpty()) {
        LOG.warn("The {} could be repaired in part only: {}", schema(), report.failure());
      }
      return steward.validate();
    } catch (Exception e) {
      LOG.warn("The {} could not be repaired: {}", schema(), reason(e));
      return before;
    }
  }

  private void tell(DriftReport report) {
    shown.show(report);
    report.faults().stream().map(Finding::line).forEach(LOG::warn);
    if (report.notCompared().isEmpty()) {
      LOG.info("The {} is {}", schema(), report.summary());
    } else {
      LOG.warn("The {} is {}", schema(), report.summary());
    }
  }

  /** Tells, where nobody validates at start, what the database has that this build lacks. */
  void tellUnknown(List<Change> unknown) {
    if (!unknown.isEmpty()) {
      tell(DriftReport.ofNewer(unknown, List.of()));
    }
  }

  /** Looks at all now, for whoever asks. */
  DriftReport look() throws Exception {
    DriftReport report = steward.validate();
    shown.show(report);
    return report;
  }

  /** Looks again, in the background; what was seen last stays while somebody migrates. */
  @Override
  public void run() {
    try {
      look();
    } catch (BeingMigratedException e) {
      putOff(e);
    } catch (Exception e) {
      fail(e);
    }
  }

  private void putOff(BeingMigratedException e) {
    LOG.info("The {} is not looked at now: {}", schema(), e.getMessage());
  }

  private void fail(Exception e) {
    String reason = reason(e);
    LOG.warn("The {} could not be validated: {}", schema(), reason);
    shown.showFailure(reason);
  }

  private String schema() {
    return steward.name().own("schema");
  }

  private String reason(Exception e) {
    return OneLineErrors.explain(new DatabaseFailure(steward.name(), e));
  }
}
