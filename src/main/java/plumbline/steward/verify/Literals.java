package plumbline.steward.verify;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The texts and numbers that rules mention. Nothing is concluded from where they stand: they are
 * values worth trying.
 */
record Literals(List<String> words, List<String> numbers) {
  private static final Pattern WORD = Pattern.compile("'((?:[^']|'')*+)'");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(?:\\.\\d+)?(?![\\w.])");

  static Literals in(Collection<String> rules) {
    Set<String> words = new LinkedHashSet<>();
    Set<String> numbers = new LinkedHashSet<>();
    for (String rule : rules) {
      WORD.matcher(rule)
          .results()
          .map(word -> word.group(1).replace("''", "'"))
          .forEach(words::add);
      NUMBER
          .matcher(WORD.matcher(rule).replaceAll("''"))
          .results()
          .map(MatchResult::group)
          .forEach(numbers::add);
    }
    return new Literals(List.copyOf(words), List.copyOf(numbers));
  }
}
