package plumbline.steward.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.HeldBackStep;
import plumbline.steward.plan.Plan;
import plumbline.steward.plan.Precondition;
import plumbline.steward.plan.SessionDialect;
import plumbline.steward.plan.Step;

/** Writes a plan as SQL that can be run by hand, statement by statement and in no transaction. */
public final class SqlScript {
  private final SessionDialect dialect;
  private final StringBuilder script = new StringBuilder();

  private SqlScript(SessionDialect dialect) {
    this.dialect = dialect;
  }

  /**
   * The steps that are done, with those that are held back as comments.
   *
   * @param heldBack none where everything is done
   * @return empty for an empty plan
   */
  public static String of(Plan plan, List<HeldBackStep> heldBack, SessionDialect dialect) {
    return new SqlScript(dialect).write(plan, heldBack);
  }

  private String write(Plan plan, List<HeldBackStep> heldBack) {
    Map<Step, HeldBackStep> held =
        heldBack.stream().collect(Collectors.toMap(HeldBackStep::step, own -> own, (a, b) -> a));
    List<Step> open = plan.steps().stream().filter(Predicate.not(held::containsKey)).toList();
    if (!open.isEmpty()) {
      dialect.opening().forEach(this::statement);
      open.stream().filter(Step::awaitsChoice).forEach(this::awaitChoice);
      open.stream()
          .filter(step -> step.precondition() != null)
          .forEach(step -> guard(step, step.precondition()));
    }
    List<String> limits = List.of();
    for (Step step : plan.steps()) {
      if (held.containsKey(step)) {
        script.append('\n');
        comment("held back, as it " + held.get(step).reason() + ":");
        comment(step.sql() + ";");
      } else {
        limits = limit(limits, dialect.before(step));
        append(step);
      }
    }
    new TreeMap<>(plan.unmended())
        .forEach((id, reason) -> comment("not mended: " + id + ": " + reason));
    return script.toString();
  }

  private void awaitChoice(Step step) {
    guard(step, step.assumption().asPrecondition());
  }

  private void guard(Step step, Precondition precondition) {
    script.append(dialect.guard(step, precondition)).append('\n');
  }

  private List<String> limit(List<String> before, List<String> now) {
    now.stream().filter(Predicate.not(before::contains)).forEach(this::statement);
    return now;
  }

  private void append(Step step) {
    script.append('\n');
    if (!step.hazards().isEmpty()) {
      comment(step.hazards().stream().map(Hazard::words).collect(Collectors.joining(", ")));
    }
    if (step.assumption() != null) {
      comment(step.assumption().words());
    }
    statement(step.sql());
  }

  private void statement(String sql) {
    script.append(sql).append(";\n");
  }

  private void comment(String text) {
    text.lines().forEach(line -> script.append("-- ").append(line).append('\n'));
  }
}
