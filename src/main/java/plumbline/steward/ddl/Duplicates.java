package plumbline.steward.ddl;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Precondition;
import plumbline.steward.plan.Step;

/**
 * Rows that a unique key would take for the same. They are looked for where the present key has to
 * go before the next one can be made.
 */
final class Duplicates {
  private static final String COLUMN = "\"[^\"]+\"|[a-z0-9_]+";
  private static final Pattern PLAIN_KEY =
      Pattern.compile(
          "(?:PRIMARY KEY|UNIQUE|CREATE UNIQUE INDEX .* USING btree)"
              + "(?<before> NULLS (?:NOT |ALL )?DISTINCT)?"
              + " \\((?<columns>(?:%1$s)(?:, (?:%1$s))*+)\\)".formatted(COLUMN)
              + "(?: INCLUDE \\([^()]*\\))?(?<after> NULLS NOT DISTINCT)?");

  private final Tables tables;

  Duplicates(Tables tables) {
    this.tables = tables;
  }

  /**
   * A step that makes a key, once there are none; where that cannot be asked, as it was.
   *
   * @param key the constraint or the index
   * @param definition what it says
   * @param table its table
   * @param name the table's, as the engine takes it
   */
  Step ruledOut(Step step, ObjectId key, String definition, ObjectId table, String name) {
    Matcher parts = PLAIN_KEY.matcher(definition);
    if (!tables.isThere(key) || !parts.matches()) {
      return step;
    }
    List<String> columns =
        Pattern.compile(COLUMN)
            .matcher(parts.group("columns"))
            .results()
            .map(column -> column.group())
            .toList();
    boolean known =
        columns.stream().allMatch(column -> tables.hasColumn(table, column.replace("\"", "")));
    return known ? step.given(none(columns, amongNulls(parts), table, name)) : step;
  }

  /** What stands between the columns where it is asked which rows count; empty for all. */
  private static String amongNulls(Matcher parts) {
    boolean count =
        parts.group("after") != null || " NULLS NOT DISTINCT".equals(parts.group("before"));
    if (count) {
      return "";
    }
    return " NULLS ALL DISTINCT".equals(parts.group("before")) ? " or " : " and ";
  }

  private static Precondition none(
      List<String> columns, String amongNulls, ObjectId table, String name) {
    String listed = String.join(", ", columns);
    String some =
        amongNulls.isEmpty()
            ? ""
            : columns.stream()
                .map(column -> column + " is not null")
                .collect(Collectors.joining(amongNulls, " where ", ""));
    return new Precondition(
        "select 1 from %s%s group by %s having count(*) > 1 fetch first row only"
            .formatted(name, some, listed),
        "rows of %s are the same in %s: change or delete them first".formatted(table, listed));
  }
}
