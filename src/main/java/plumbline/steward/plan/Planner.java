package plumbline.steward.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import plumbline.steward.diff.Difference;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.ObjectId;

/** Makes a plan that removes differences. */
public final class Planner {
  private final Dialect dialect;
  private final Purpose purpose;
  private final Predicate<ObjectId> managed;

  /**
   * For one database.
   *
   * @param managed what may be touched; what something else depends on stays as it is
   */
  public Planner(Dialect dialect, Purpose purpose, Predicate<ObjectId> managed) {
    this.dialect = dialect;
    this.purpose = purpose;
    this.managed = managed;
  }

  /**
   * The plan.
   *
   * @param differences those to be removed, of the two catalogs
   * @param found what is there
   * @param expected what should be there
   */
  public Plan plan(List<Difference> differences, Catalog found, Catalog expected) {
    if (differences.isEmpty()) {
      return new Plan(found.fingerprint(), List.of(), Map.of(), Map.of());
    }
    Needs before = new Needs(found);
    Needs after = new Needs(expected);
    Renames renames =
        Renames.among(
            purpose == Purpose.REPAIR ? differences : List.of(),
            dialect,
            found,
            expected,
            before,
            after);
    List<Difference> open =
        differences.stream().filter(difference -> !renames.leave(difference.id())).toList();
    Immovables immovables = new Immovables(managed, renames, found, expected);
    Decisions decisions = new Decisions(dialect, found, expected, before, after, immovables);
    decisions.decide(open);
    Absorption absorption = new Absorption(decisions, found, expected, before);
    Order order =
        new Scheduler(decisions, absorption, before, after, expected)
            .order(touched(open, decisions, expected));
    Surroundings surroundings = new Surroundings(found, expected, new Privileges(dialect, found));
    Operations operations = new Operations(decisions, absorption, surroundings, found, expected);
    Map<Task, List<Step>> steps = new LinkedHashMap<>();
    for (Task task : order.sorted()) {
      List<Step> all = new ArrayList<>();
      operations.of(task).forEach(operation -> all.addAll(dialect.steps(operation)));
      steps.put(task, all);
    }
    return new Plan(
        found.fingerprint(),
        joined(steps.values()),
        followers(order, steps),
        unmended(decisions, renames));
  }

  private static Map<ObjectId, String> unmended(Decisions decisions, Renames renames) {
    Map<ObjectId, String> all = new TreeMap<>(decisions.unmended());
    all.putAll(renames.reasons());
    return all;
  }

  /** Objects that stay as they are, but for their owner, their comment or their grants. */
  private static Set<ObjectId> touched(
      List<Difference> differences, Decisions decisions, Catalog expected) {
    Map<ObjectId, ObjectId> parts = expected.looseParts();
    Set<ObjectId> touched = new TreeSet<>();
    for (Difference difference : differences) {
      Decision whole = decisions.of(parts.getOrDefault(difference.id(), difference.id()));
      boolean made = whole != null && whole.makes();
      if (decisions.of(difference.id()) == null
          && !made
          && !decisions.unmended().containsKey(difference.id())) {
        touched.add(difference.id());
      }
    }
    return touched;
  }

  /** A task is done as a whole or not at all. */
  private static Map<Step, Set<Step>> followers(Order order, Map<Task, List<Step>> steps) {
    Map<Step, Set<Step>> followers = new HashMap<>();
    steps.forEach(
        (task, own) -> {
          if (own.stream().anyMatch(Step::mayBeHeldBack)) {
            Set<Step> all = new HashSet<>();
            order.without(task).forEach(follower -> all.addAll(steps.get(follower)));
            own.stream().filter(Step::mayBeHeldBack).forEach(step -> followers.put(step, all));
          }
        });
    return followers;
  }

  private static List<Step> joined(Collection<List<Step>> steps) {
    return steps.stream().flatMap(List::stream).toList();
  }
}
