package plumbline.tenancy;

import java.util.List;
import java.util.Objects;

/** A method of a DAO, and what came of its calls as each workspace. */
record Finding(DaoMethod method, List<Trial> trials) {

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
}
