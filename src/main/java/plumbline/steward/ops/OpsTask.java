package plumbline.steward.ops;

import io.dropwizard.servlets.tasks.Task;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An admin task whose failure reads as one line. */
final class OpsTask extends Task {
  private final Set<String> known;
  private final Work work;

  /** What the task does with the request's parameters. */
  @FunctionalInterface
  interface Work {
    void run(TaskParameters parameters, PrintWriter out) throws Exception;
  }

  /** The line alone: a cause, which the framework would log, may tell the values of rows. */
  private static final class Failure extends Exception {
    private static final long serialVersionUID = 1;

    Failure(String line) {
      super(line, null, false, false);
    }
  }

  /**
   * A task.
   *
   * @param known the parameters that it has; one that was misspelled must not count as left out
   */
  OpsTask(String name, Set<String> known, Work work) {
    super(name);
    this.known = new TreeSet<>(known);
    this.work = work;
  }

  @Override
  public void execute(Map<String, List<String>> parameters, PrintWriter out) throws Exception {
    try {
      TaskParameters asked = new TaskParameters(parameters);
      asked.requireOnly(known);
      work.run(asked, out);
    } catch (Exception e) {
      throw new Failure(getName() + ": " + OneLineErrors.explain(e));
    }
  }
}
