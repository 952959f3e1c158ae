package plumbline.steward.ops;

import io.dropwizard.servlets.tasks.Task;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import plumbline.steward.Steward;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.PendingChanges;
import plumbline.steward.changelog.UnknownChanges;
import plumbline.steward.report.DriftReport;
import plumbline.steward.report.PlanReport;
import plumbline.steward.report.RepairReport;

/** The admin tasks. */
final class Tasks {
  private Tasks() {}

  static List<Task> of(
      Steward steward, PendingChanges pending, Seeding seeding, SchemaWatch watch) {
    return List.of(
        new OpsTask(
            "migrate",
            (parameters, out) ->
                out.printf("%d changes applied%n", steward.changelogs().migrate())),
        new OpsTask("migration-status", (parameters, out) -> report(pending, out)),
        new OpsTask(
            "validate-schema",
            (parameters, out) -> {
              DriftReport report = watch.look();
              out.println(format(parameters).print(report, report.lines()));
            }),
        new OpsTask("repair-schema", (parameters, out) -> repair(steward, watch, parameters, out)),
        new OpsTask(
            "seed",
            (parameters, out) ->
                seeding.run(
                    new SeedRequest(
                        required(parameters, "profile"),
                        optional(parameters, "password"),
                        number(parameters, "scale")),
                    out)));
  }

  private static void repair(
      Steward steward, SchemaWatch watch, Map<String, List<String>> parameters, PrintWriter out)
      throws Exception {
    Format format = format(parameters);
    if (truth(parameters, "apply")) {
      Consumer<String> progress = format == Format.TEXT ? out::println : line -> {};
      Optional<String> meant = Optional.ofNullable(optional(parameters, "plan"));
      RepairReport report = steward.repair(meant, progress);
      out.println(format.print(report, report.lines()));
      watch.run();
      report.requireNoFailure();
    } else {
      PlanReport plan = steward.plan();
      List<String> lines = new ArrayList<>(plan.lines());
      if (plan.hasStepsToDo()) {
        lines.add(
            "POST /tasks/repair-schema?apply=true&plan=%s applies exactly this"
                .formatted(plan.fingerprint()));
      }
      out.println(format.print(plan, lines));
    }
  }

  private static void report(PendingChanges changes, PrintWriter out) throws SQLException {
    List<Change> pending = changes.list();
    List<Change> unknown = changes.listUnknown();
    if (!unknown.isEmpty()) {
      out.println(UnknownChanges.describe(unknown));
    }
    if (pending.isEmpty()) {
      out.println("every change of this build is applied");
    } else {
      out.printf("%d changes are pending; POST /tasks/migrate applies them:%n", pending.size());
      pending.forEach(out::println);
    }
  }

  private static String required(Map<String, List<String>> parameters, String name) {
    String value = optional(parameters, name);
    if (value == null) {
      throw new IllegalArgumentException("the parameter " + name + " is missing");
    }
    return value;
  }

  private static Format format(Map<String, List<String>> parameters) {
    String value = optional(parameters, "format");
    return value == null ? Format.TEXT : Format.parse(value);
  }

  private static boolean truth(Map<String, List<String>> parameters, String name) {
    String value = optional(parameters, name);
    if (value != null && !value.equals("true") && !value.equals("false")) {
      throw new IllegalArgumentException("the parameter " + name + " must be true or false");
    }
    return "true".equals(value);
  }

  private static Integer number(Map<String, List<String>> parameters, String name) {
    String value = optional(parameters, name);
    try {
      return value == null ? null : Integer.valueOf(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("the parameter " + name + " must be a whole number", e);
    }
  }

  private static String optional(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? null : values.get(0);
  }
}
