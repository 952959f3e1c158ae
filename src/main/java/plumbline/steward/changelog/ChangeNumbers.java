package plumbline.steward.changelog;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers in the names of a changelog's files, such as {@code 0007_username_unique.sql}: each
 * from 1 on is there once, so that everybody applies the same changes in the same order. A
 * changelog whose files have no numbers is nobody's business here.
 */
final class ChangeNumbers {
  private static final Pattern NUMBERED = Pattern.compile("(?:.*/)?(\\d+)_[^/]*");

  private ChangeNumbers() {}

  /**
   * Refuses a number or an identifier that is there twice, and a number that is left out.
   *
   * @param changes all changes of one changelog, in their order
   */
  static void check(Collection<Change> changes) {
    Set<Change> seen = new HashSet<>();
    SortedMap<Integer, SortedSet<String>> files = new TreeMap<>();
    for (Change change : changes) {
      if (!seen.add(change)) {
        throw new IllegalStateException(
            "%s is there twice: give the second the next id".formatted(change));
      }
      Matcher number = NUMBERED.matcher(change.file());
      if (number.matches()) {
        files
            .computeIfAbsent(Integer.valueOf(number.group(1)), key -> new TreeSet<>())
            .add(change.file());
      }
    }
    int expected = 1;
    for (Map.Entry<Integer, SortedSet<String>> entry : files.entrySet()) {
      SortedSet<String> named = entry.getValue();
      if (named.size() > 1) {
        throw new IllegalStateException(
            "two changes have the number %d: %s; give the one that no database has yet the next free number"
                .formatted(entry.getKey(), String.join(" and ", named)));
      }
      if (entry.getKey() != expected) {
        throw new IllegalStateException(
            "there is no change with the number %d before %s: bring the missing file back, or number on without a gap"
                .formatted(expected, named.first()));
      }
      expected++;
    }
  }
}
