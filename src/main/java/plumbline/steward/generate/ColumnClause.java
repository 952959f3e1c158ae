package plumbline.steward.generate;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A column as it is declared.
 *
 * @param name as it is written, as are the others
 * @param type with its collation
 * @param value its default; empty for none
 * @param rest all that follows the name
 */
record ColumnClause(String name, String type, String value, String rest) {
  /** What ends a type, or an expression that is no part of another. */
  private static final Set<String> NEXT =
      Set.of(
          "constraint",
          "not",
          "null",
          "default",
          "check",
          "references",
          "unique",
          "primary",
          "generated");

  /** Takes a clause apart. */
  static ColumnClause of(String statement, List<Token> clause) {
    int typed = end(clause, 1);
    int from =
        IntStream.range(typed, clause.size())
                .filter(place -> isWord(clause, place, "default"))
                .findFirst()
                .orElse(clause.size() - 1)
            + 1;
    return new ColumnClause(
        clause.get(0).text(),
        Token.text(statement, clause.subList(1, typed)),
        Token.text(statement, clause.subList(from, end(clause, from + 1))),
        Token.text(statement, clause.subList(1, clause.size())));
  }

  private static int end(List<Token> clause, int from) {
    return IntStream.range(from, clause.size())
        .filter(place -> NEXT.stream().anyMatch(word -> isWord(clause, place, word)))
        .findFirst()
        .orElse(clause.size());
  }

  private static boolean isWord(List<Token> clause, int place, String word) {
    return clause.get(place).depth() == clause.get(0).depth() && clause.get(place).is(word);
  }
}
