package plumbline.steward.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a statement, a name or text in quotes, a comma or a parenthesis.
 *
 * @param start where it begins in the statement
 * @param depth in how many parentheses it stands; those themselves stand outside
 */
record Token(String text, int start, int depth) {
  private static final Pattern TOKEN =
      Pattern.compile("'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|[(),]|[^\\s'\"(),]+");

  /** All of a statement without comments. */
  static List<Token> of(String statement) {
    List<Token> tokens = new ArrayList<>();
    Matcher found = TOKEN.matcher(statement);
    int depth = 0;
    while (found.find()) {
      String text = found.group();
      depth -= text.equals(")") ? 1 : 0;
      tokens.add(new Token(text, found.start(), depth));
      depth += text.equals("(") ? 1 : 0;
    }
    return tokens;
  }

  /** A statement's text from a first token to a last one, as it is written. */
  static String text(String statement, List<Token> tokens) {
    return tokens.isEmpty()
        ? ""
        : statement.substring(tokens.get(0).start, tokens.get(tokens.size() - 1).end());
  }

  private int end() {
    return start + text.length();
  }

  boolean is(String word) {
    return text.equalsIgnoreCase(word);
  }

  /** Whether it is a name, in any case, in quotes or without. */
  boolean names(String name) {
    return is(name) || is('"' + name + '"');
  }
}
