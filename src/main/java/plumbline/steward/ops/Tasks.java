package plumbline.steward.ops;

import io.dropwizard.servlets.tasks.Task;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import plumbline.steward.plan.Assumptions;
import plumbline.steward.report.PlanReport;
import plumbline.steward.report.RepairReport;

/** The admin tasks. Each is done at every database, or at the one that is asked for. */
final class Tasks {
  private final List<WatchedDatabase> databases;
  private final Seeding seeding;

  Tasks(List<WatchedDatabase> databases, Seeding seeding) {
    this.databases = List.copyOf(databases);
    this.seeding = seeding;
  }

  List<Task> all() {
    return List.of(
        new OpsTask("migrate", Set.of("database", "format"), this::migrate),
        new OpsTask("migration-status", Set.of("database", "format"), this::status),
        new OpsTask("validate-schema", Set.of("database", "format"), this::validate),
        new OpsTask(
            "repair-schema", Set.of("database", "format", "apply", "plan", "assume"), this::repair),
        new OpsTask("seed", Set.of("profile", "password", "scale"), this::seed));
  }

  /** What is done at one database. */
  @FunctionalInterface
  private interface Work<F> {
    F at(WatchedDatabase database) throws Exception;
  }

  private void migrate(TaskParameters parameters, PrintWriter out) throws Exception {
    tell(
        parameters,
        out,
        database -> Map.of("applied", database.steward().changelogs().migrate()),
        (database, done) -> List.of(done.get("applied") + " changes applied"));
  }

  private void status(TaskParameters parameters, PrintWriter out) throws Exception {
    tell(parameters, out, WatchedDatabase::status, (database, lines) -> lines);
  }

  private void validate(TaskParameters parameters, PrintWriter out) throws Exception {
    tell(
        parameters, out, database -> database.watch().look(), (database, report) -> report.lines());
  }

  private void repair(TaskParameters parameters, PrintWriter out) throws Exception {
    if (parameters.truth("apply")) {
      apply(parameters, out);
    } else {
      Assumptions assumptions = parameters.assumptions();
      tell(
          parameters,
          out,
          database -> database.steward().plan(assumptions),
          (database, plan) -> planned(database, plan, assumptions));
    }
  }

  private void apply(TaskParameters parameters, PrintWriter out) throws Exception {
    Optional<String> meant = Optional.ofNullable(parameters.optional("plan"));
    if (meant.isPresent() && parameters.chosen(databases).size() > 1) {
      throw new IllegalArgumentException(
          "a plan is for one database: say which with the parameter database");
    }
    Consumer<String> progress = parameters.format().progress(out::println);
    List<RepairReport> reports =
        tell(
            parameters,
            out,
            database -> {
              RepairReport report =
                  database.steward().repair(parameters.assumptions(), meant, progress);
              database.watch().run();
              return report;
            },
            (database, report) -> report.lines());
    reports.forEach(RepairReport::requireNoFailure);
  }

  private List<String> planned(WatchedDatabase database, PlanReport plan, Assumptions assumptions) {
    List<String> lines = new ArrayList<>(plan.lines());
    if (plan.hasStepsToDo()) {
      String which = databases.size() == 1 ? "" : "&database=" + database.name();
      lines.add(
          "POST /tasks/repair-schema?apply=true%s&plan=%s%s applies exactly this"
              .formatted(which, plan.fingerprint(), assumptions.parameters()));
    }
    return lines;
  }

  private void seed(TaskParameters parameters, PrintWriter out) throws Exception {
    seeding.run(
        new SeedRequest(
            parameters.required("profile"),
            parameters.optional("password"),
            parameters.number("scale")),
        out);
  }

  /**
   * Does something at each database that is meant, and prints what came of it: of several by name.
   * Where that fails at one, what came of those before is printed, too.
   */
  private <F> List<F> tell(
      TaskParameters parameters,
      PrintWriter out,
      Work<F> work,
      BiFunction<WatchedDatabase, F, List<String>> lines)
      throws Exception {
    Format format = parameters.format();
    List<WatchedDatabase> chosen = parameters.chosen(databases);
    List<F> all = new ArrayList<>();
    Map<String, Object> byName = new LinkedHashMap<>();
    try {
      for (WatchedDatabase database : chosen) {
        if (format == Format.TEXT && chosen.size() > 1) {
          out.println(database.name() + ":");
        }
        F one = DatabaseFailure.at(database.name(), () -> work.at(database));
        if (format == Format.TEXT) {
          lines.apply(database, one).forEach(out::println);
        }
        all.add(one);
        byName.put(database.name().toString(), one);
      }
    } catch (DatabaseFailure e) {
      byName.put(e.database().toString(), Map.of("failure", OneLineErrors.explain(e)));
      throw e;
    } finally {
      if (format == Format.JSON) {
        Object one = byName.values().iterator().next();
        out.println(format.print(chosen.size() == 1 ? one : byName, List.of()));
      }
    }
    return all;
  }
}
