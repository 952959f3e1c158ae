package plumbline.steward.report;

import java.time.Duration;
import java.util.stream.Collectors;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Plan;
import plumbline.steward.plan.Step;

/** Writes a plan as SQL that can be run by hand, statement by statement and in no transaction. */
public final class SqlScript {
  private SqlScript() {}

  /** The script for PostgreSQL; empty for an empty plan. */
  public static String postgresql(Plan plan) {
    if (plan.isEmpty()) {
      return "";
    }
    StringBuilder script =
        new StringBuilder("set search_path = '';\nset check_function_bodies = off;\n");
    Duration lockTimeout = null;
    for (Step step : plan.steps()) {
      if (!step.lockTimeout().equals(lockTimeout)) {
        lockTimeout = step.lockTimeout();
        script.append("set lock_timeout = ").append(lockTimeout.toMillis()).append(";\n");
      }
      append(script, step);
    }
    return script.toString();
  }

  /** The script for H2; empty for an empty plan. */
  public static String h2(Plan plan) {
    StringBuilder script = new StringBuilder();
    plan.steps().forEach(step -> append(script, step));
    return script.toString();
  }

  private static void append(StringBuilder script, Step step) {
    script.append('\n');
    if (!step.hazards().isEmpty()) {
      script
          .append("-- ")
          .append(step.hazards().stream().map(Hazard::words).collect(Collectors.joining(", ")))
          .append('\n');
    }
    script.append(step.sql()).append(";\n");
  }
}
