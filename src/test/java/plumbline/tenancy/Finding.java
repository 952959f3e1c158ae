package plumbline.tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import plumbline.guards.SourceFile;

/** A method of a DAO, and what came of its calls as each workspace. */
record Finding(DaoMethod method, List<Trial> trials) {

  /** Methods that rightly reach no row of the workspace that calls, with the reason. */
  static final Map<String, String> REACH_NOTHING =
      Map.of("WorkspaceDao.insert", "it makes a workspace that is neither of the two");

  /**
   * What came of a method as one workspace.
   *
   * @param before both workspaces without the call
   * @param alone the call without the other's rows
   * @param together the call beside the other's rows
   */
  record Trial(Outcome before, Outcome alone, Outcome together) {

    /** Whether the call returned, or changed, rows of the workspace that made it. */
    boolean reachesOwn(DaoMethod method) {
      return method.reads() ? alone.returnedSome() : !alone.own().equals(before.own());
    }

    /** Whether the call returned, counted, read or changed rows of the other. */
    boolean reachesOther(DaoMethod method) {
      return !together.returned().equals(alone.returned())
          || !together.own().equals(alone.own())
          || (!method.reads() && !together.foreign().equals(before.foreign()));
    }
  }

  /** Why it could not be called with nobody else there; empty where it could. */
  List<String> failures() {
    return trials.stream()
        .map(trial -> trial.alone().failure())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  boolean reachesOwn() {
    return trials.stream().anyMatch(trial -> trial.reachesOwn(method));
  }

  boolean reachesOther() {
    return trials.stream().anyMatch(trial -> trial.reachesOther(method));
  }

  /** What is wrong with the method, and where. */
  List<String> faults() {
    return problems().stream()
        .map(problem -> "%s: %s %s".formatted(SourceFile.of(method.dao()), method, problem))
        .toList();
  }

  private List<String> problems() {
    if (!failures().isEmpty()) {
      return failures();
    }
    List<String> problems = new ArrayList<>();
    if (reachesOther() && !method.saysThatItSpansWorkspaces()) {
      problems.add(
          "reaches another workspace; add 'workspace_id = :workspaceId' to its statement, or say with @SpansWorkspaces why it is meant to");
    }
    if (!reachesOther() && method.saysThatItSpansWorkspaces()) {
      problems.add("reaches no other workspace; take its @SpansWorkspaces away");
    }
    if (!reachesOwn() && !REACH_NOTHING.containsKey(method.toString())) {
      problems.add(
          "reaches no row of the workspace that calls, which proves nothing of it; add one to rows.sql, or a value for its parameters to arguments.yml");
    }
    return problems;
  }
}
