package plumbline.steward.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words of a {@code create table}, or of an {@code alter table … add}: one clause for each
 * column and constraint. They are a source of words only: whatever is made of them is tried, and
 * compared with what the engine built of the whole.
 */
final class Clauses {
  private static final Set<String> BEFORE_NAME =
      Set.of("create", "alter", "table", "if", "not", "exists", "only");
  private static final Set<String> BEFORE_CLAUSE = Set.of("add", "column", "if", "not", "exists");

  private final String statement;
  private final String table;
  private final List<List<Token>> clauses;

  private Clauses(String statement, String table, List<List<Token>> clauses) {
    this.statement = statement;
    this.table = table;
    this.clauses = clauses;
  }

  /** Those of a statement without comments. */
  static Clauses of(String statement) {
    List<Token> tokens = Token.of(statement);
    int name = skip(tokens, 0, BEFORE_NAME);
    List<Token> rest = tokens.subList(Math.min(name + 1, tokens.size()), tokens.size());
    String table = name == tokens.size() ? "" : tokens.get(name).text();
    boolean isAdded = !rest.isEmpty() && rest.get(0).is("add");
    return new Clauses(
        statement,
        table,
        isAdded ? List.of(rest.subList(skip(rest, 0, BEFORE_CLAUSE), rest.size())) : inside(rest));
  }

  private static int skip(List<Token> tokens, int from, Set<String> words) {
    int place = from;
    while (place < tokens.size() && words.stream().anyMatch(tokens.get(place)::is)) {
      place++;
    }
    return place;
  }

  private static List<List<Token>> inside(List<Token> tokens) {
    List<List<Token>> clauses = new ArrayList<>(List.of(new ArrayList<>()));
    tokens.stream()
        .dropWhile(token -> token.depth() == 0)
        .takeWhile(token -> token.depth() > 0)
        .forEach(
            token -> {
              if (token.depth() == 1 && token.is(",")) {
                clauses.add(new ArrayList<>());
              } else {
                clauses.get(clauses.size() - 1).add(token);
              }
            });
    return clauses;
  }

  /** The table's name, as it is written. */
  String table() {
    return table;
  }

  /** Where what has a name stands among the others. */
  int place(String name) {
    return (int) clauses.stream().takeWhile(clause -> !clause.get(0).names(name)).count();
  }

  /** A column's. */
  Optional<ColumnClause> column(String name) {
    return clauses.stream()
        .filter(clause -> clause.size() > 1 && clause.get(0).names(name))
        .findFirst()
        .map(clause -> ColumnClause.of(statement, clause));
  }

  /**
   * A constraint that is declared with its name.
   *
   * @param name as it is written
   * @param demand what follows it
   */
  record Named(String name, String demand) {}

  Optional<Named> constraint(String name) {
    return clauses.stream()
        .filter(
            clause ->
                clause.size() > 2 && clause.get(0).is("constraint") && clause.get(1).names(name))
        .findFirst()
        .map(
            clause ->
                new Named(
                    clause.get(1).text(), Token.text(statement, clause.subList(2, clause.size()))));
  }
}
