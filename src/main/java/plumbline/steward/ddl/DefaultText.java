package plumbline.steward.ddl;

import java.util.regex.Pattern;

/** What can be told of a default from its text. */
public final class DefaultText {
  private static final String LITERAL =
      "'(?:[^']|'')*+'|-?[0-9.]+(?:e[-+]?[0-9]+)?|true|false|null";
  private static final String MOMENT =
      "now\\(\\)|(?:transaction_timestamp|statement_timestamp)\\(\\)"
          + "|(?:current_date|current_timestamp|current_time|localtimestamp|localtime)(?:\\([0-6]\\))?"
          + "|current_user|session_user|current_role";
  private static final String CAST = "(?:::[\\w\\s.\"\\[\\](),]+)*+";
  private static final Pattern CONSTANT =
      Pattern.compile(
          "\\(*(?:%s|%s|array\\[\\])%s\\)*%s".formatted(LITERAL, MOMENT, CAST, CAST),
          Pattern.CASE_INSENSITIVE);

  private DefaultText() {}

  /** Whether it is the same for all rows of a statement; false where that cannot be told. */
  public static boolean isConstant(String expression) {
    return CONSTANT.matcher(expression).matches();
  }
}
