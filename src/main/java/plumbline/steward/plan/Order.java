package plumbline.steward.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/** Tasks, and which must be done before which. */
final class Order {
  private final Map<Task, Set<Task>> later = new HashMap<>();
  private final Map<Task, Set<Task>> vain = new HashMap<>();
  private final Map<Task, Integer> waitingFor = new HashMap<>();
  private final Set<Task> tasks = new TreeSet<>();

  Order(Collection<Task> tasks) {
    this.tasks.addAll(tasks);
  }

  boolean has(Task task) {
    return tasks.contains(task);
  }

  /** One task before another; means nothing where either is not to be done. */
  void put(Task first, Task second) {
    if (has(first)
        && has(second)
        && !first.equals(second)
        && later.computeIfAbsent(first, any -> new LinkedHashSet<>()).add(second)) {
      waitingFor.merge(second, 1, Integer::sum);
    }
  }

  /** A task that would be in vain, or do harm, where one that comes after it is not done. */
  void tie(Task first, Task second) {
    if (has(first) && has(second)) {
      vain.computeIfAbsent(second, any -> new LinkedHashSet<>()).add(first);
    }
  }

  /** All tasks, each after those that must be done before it. Of a circle the lowest goes first. */
  List<Task> sorted() {
    Map<Task, Integer> open = new HashMap<>(waitingFor);
    PriorityQueue<Task> ready = new PriorityQueue<>();
    Set<Task> left = new TreeSet<>(tasks);
    tasks.stream().filter(task -> !open.containsKey(task)).forEach(ready::add);
    List<Task> sorted = new ArrayList<>();
    while (!left.isEmpty()) {
      Task next = ready.isEmpty() ? left.iterator().next() : ready.poll();
      if (left.remove(next)) {
        sorted.add(next);
        for (Task follower : later.getOrDefault(next, Set.of())) {
          if (open.merge(follower, -1, Integer::sum) == 0) {
            ready.add(follower);
          }
        }
      }
    }
    return sorted;
  }

  /** Everything that cannot be done where a task is not, itself included. */
  Set<Task> without(Task task) {
    Set<Task> all = new HashSet<>(Set.of(task));
    Deque<Task> open = new ArrayDeque<>(all);
    while (!open.isEmpty()) {
      Task next = open.poll();
      for (Map<Task, Set<Task>> others : List.of(later, vain)) {
        for (Task other : others.getOrDefault(next, Set.of())) {
          if (all.add(other)) {
            open.add(other);
          }
        }
      }
    }
    return all;
  }
}
