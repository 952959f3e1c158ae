package plumbline.steward.ddl;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a column's values become those of another type.
 *
 * @param expression of the values of old
 * @param keepsRows whether no row is touched
 */
record Conversion(String expression, boolean keepsRows) {
  private static final Set<String> NUMBERS =
      Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
  private static final Set<String> TEXTS =
      Set.of("text", "character varying", "character", "name", "\"char\"");

  /** Types that PostgreSQL casts into each other; all others know each other's texts only. */
  private static final List<Set<String>> CAST =
      List.of(
          NUMBERS,
          Set.of("date", "timestamp without time zone", "timestamp with time zone"),
          Set.of("time without time zone", "time with time zone"),
          Set.of("json", "jsonb"),
          Set.of("inet", "cidr"),
          Set.of("bit", "bit varying"));

  private static final Pattern MODIFIER = Pattern.compile("\\(([0-9]+)(,-?[0-9]+)?\\)");

  /** Numbers that hold all those of the types before them. */
  private static final List<String> WIDENING = List.of("smallint", "integer", "bigint", "numeric");

  static Conversion of(String column, String from, String to) {
    return new Conversion(expression(column, from, to), keepsRows(from, to));
  }

  /** Whether some values may not become one of the other type. */
  static boolean mayRefuse(String from, String to) {
    return !keepsRows(from, to) && !isWiderNumber(plain(from), to) && !to.equals("text");
  }

  /**
   * Which rows have a value that would be cut, rounded or taken for another without a word; empty
   * where that cannot be. Enumerations, domains and the like are not asked: they refuse what they
   * do not take.
   */
  static Optional<String> loss(String column, String from, String to) {
    String before = plain(from);
    String after = plain(to);
    if (!mayRefuse(from, to) || isExplained(before, after) || to.contains(".")) {
      return Optional.empty();
    }
    if (TEXTS.contains(after) && length(to).isPresent()) {
      return length(to).map(most -> "length(%s::text) > %d".formatted(column, most));
    }
    if (NUMBERS.contains(before) && after.equals("boolean")) {
      return Optional.of(column + " not in (0, 1)");
    }
    if (NUMBERS.contains(before) && NUMBERS.contains(after)) {
      return Optional.of("%s::%s::%s is distinct from %1$s".formatted(column, to, from));
    }
    return to.equals("character varying")
        ? Optional.empty()
        : Optional.of(
            "(%s)::text::%s::text is distinct from %s::text"
                .formatted(expression(column, from, to), from, column));
  }

  /** What is written otherwise afterwards, and is the same. */
  private static boolean isExplained(String before, String after) {
    return (TEXTS.contains(before) && after.equals("boolean"))
        || (before.equals("boolean") && NUMBERS.contains(after))
        || (before.equals("json") && after.equals("jsonb"));
  }

  private static boolean isWiderNumber(String from, String to) {
    return WIDENING.contains(from) && WIDENING.indexOf(to) > WIDENING.indexOf(from);
  }

  private static String expression(String column, String from, String to) {
    String before = plain(from);
    String after = plain(to);
    if (NUMBERS.contains(before) && after.equals("boolean")) {
      return column + " <> 0";
    }
    if (before.equals("boolean") && NUMBERS.contains(after)) {
      return column + "::integer::" + to;
    }
    return isCast(before, after) ? column + "::" + to : column + "::text::" + to;
  }

  private static boolean isCast(String before, String after) {
    return before.equals(after)
        || TEXTS.contains(before)
        || TEXTS.contains(after)
        || CAST.stream().anyMatch(types -> types.contains(before) && types.contains(after));
  }

  private static boolean keepsRows(String from, String to) {
    if (from.equals(to)) {
      return true;
    }
    if (plain(from).equals("numeric")) {
      return plain(to).equals("numeric") && scale(from).equals(scale(to)) && isWider(from, to);
    }
    if (!plain(from).equals("character varying")) {
      return false;
    }
    return to.equals("text")
        || to.equals("character varying")
        || (plain(to).equals("character varying") && isWider(from, to));
  }

  private static boolean isWider(String from, String to) {
    Optional<Integer> before = length(from);
    return before.isPresent() && length(to).filter(after -> after >= before.get()).isPresent();
  }

  private static Optional<Integer> length(String type) {
    Matcher modifier = MODIFIER.matcher(type);
    return modifier.find() ? Optional.of(Integer.valueOf(modifier.group(1))) : Optional.empty();
  }

  private static Optional<String> scale(String type) {
    Matcher modifier = MODIFIER.matcher(type);
    return modifier.find() ? Optional.ofNullable(modifier.group(2)) : Optional.empty();
  }

  private static String plain(String type) {
    return MODIFIER.matcher(type).replaceAll("");
  }
}
