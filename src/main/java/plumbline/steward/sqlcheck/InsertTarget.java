package plumbline.steward.sqlcheck;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What an INSERT names, in its own spelling.
 *
 * @param schema empty where it names none
 * @param columns empty where it names none, and fills them in the table's order
 */
record InsertTarget(String schema, String table, List<String> columns) {
  private static final String NAME = "(?:\"(?:[^\"]|\"\")++\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";

  /** Neither a comment nor a text says what the statement does. */
  private static final Pattern SILENT =
      Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*+'", Pattern.DOTALL);

  private static final Pattern INSERT =
      Pattern.compile(
          ("\\binsert\\s+into\\s+(?:(%1$s)\\s*\\.\\s*)?(%1$s)(?:\\s+as\\s+%1$s)?"
                  + "\\s*(?:\\(\\s*(%1$s(?:\\s*,\\s*%1$s)*+)\\s*\\))?")
              .formatted(NAME),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COLUMN = Pattern.compile(NAME);

  /** The inserts of a statement that is known to be valid; none for one that inserts nothing. */
  static List<InsertTarget> allIn(String sql) {
    return INSERT
        .matcher(SILENT.matcher(sql).replaceAll(" "))
        .results()
        .map(InsertTarget::of)
        .toList();
  }

  private static InsertTarget of(MatchResult insert) {
    return new InsertTarget(
        insert.group(1) == null ? "" : insert.group(1),
        insert.group(2),
        insert.group(3) == null
            ? List.of()
            : COLUMN.matcher(insert.group(3)).results().map(MatchResult::group).toList());
  }
}
