package plumbline.steward.ops;

import io.dropwizard.servlets.tasks.Task;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.changelog.PendingChanges;

/** The admin tasks: {@code migrate}, {@code migration-status} and {@code seed}. */
final class Tasks {
  private Tasks() {}

  static List<Task> of(Changelogs changelogs, PendingChanges pending, Seeder seeder) {
    return List.of(
        new OpsTask(
            "migrate",
            (parameters, out) -> out.printf("%d changes applied%n", changelogs.migrate())),
        new OpsTask("migration-status", (parameters, out) -> report(pending, out)),
        new OpsTask(
            "seed",
            (parameters, out) ->
                seeder.seed(
                    new SeedRequest(
                        required(parameters, "profile"),
                        optional(parameters, "password"),
                        number(parameters, "scale")),
                    out)));
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
