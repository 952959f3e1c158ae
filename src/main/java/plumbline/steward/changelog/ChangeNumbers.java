package plumbline.steward.changelog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers in the names of a changelog's files, such as {@code 0007_username_unique.sql}: each
 * from 1 on is there once, so that everybody applies the same changes in the same order. A
 * changelog whose files have no numbers is nobody's business here.
 */
public final class ChangeNumbers {
  private static final Pattern NUMBERED = Pattern.compile("(?:.*/)?(\\d+)_[^/]*");

  private ChangeNumbers() {}

  /**
   * What is wrong with one.
   *
   * @param change the one that is to be numbered otherwise
   * @param fatal whether the changes cannot be applied at all
   */
  public record Fault(Change change, String words, boolean fatal) {}

  /** The number of a file of changes; empty for one that has none. */
  public static OptionalLong of(String file) {
    Matcher number = NUMBERED.matcher(file);
    return number.matches()
        ? OptionalLong.of(Long.parseLong(number.group(1)))
        : OptionalLong.empty();
  }

  /**
   * Refuses a number or an identifier that is there twice, and a number that is left out.
   *
   * @param changes all changes of one changelog, in their order
   */
  static void check(Collection<Change> changes) {
    list(changes).stream()
        .findFirst()
        .ifPresent(
            fault -> {
              throw new IllegalStateException(fault.words());
            });
  }

  /** All that is wrong with them. */
  static List<Fault> list(Collection<Change> changes) {
    List<Fault> faults = new ArrayList<>();
    Set<Change> seen = new HashSet<>();
    SortedMap<Long, SortedMap<String, Change>> files = new TreeMap<>();
    for (Change change : changes) {
      if (!seen.add(change)) {
        faults.add(
            new Fault(
                change, "%s is there twice: give the second the next id".formatted(change), true));
      }
      of(change.file())
          .ifPresent(
              number ->
                  files
                      .computeIfAbsent(number, key -> new TreeMap<>())
                      .putIfAbsent(change.file(), change));
    }
    long expected = 1;
    for (Map.Entry<Long, SortedMap<String, Change>> entry : files.entrySet()) {
      SortedMap<String, Change> named = entry.getValue();
      if (named.size() > 1) {
        faults.add(
            new Fault(
                named.get(named.lastKey()),
                "two changes have the number %d: %s; give the one that no database has yet the next free number"
                    .formatted(entry.getKey(), String.join(" and ", named.keySet())),
                false));
      }
      if (entry.getKey() != expected) {
        faults.add(
            new Fault(
                named.get(named.firstKey()),
                "there is no change with the number %d before %s: bring the missing file back, or number on without a gap"
                    .formatted(expected, named.firstKey()),
                false));
      }
      expected = entry.getKey() + 1;
    }
    return faults;
  }
}
