package plumbline.steward.ddl;

import java.util.Arrays;
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
  private static final Pattern PLAIN_KEY =
      Pattern.compile(
          "(?:PRIMARY KEY|UNIQUE|CREATE UNIQUE INDEX .* USING btree)(?<first> NULLS NOT DISTINCT)?"
              + " \\((?<columns>(?:\"[^\"]+\"|[a-z0-9_]+)(?:, (?:\"[^\"]+\"|[a-z0-9_]+))*)\\)"
              + "(?: INCLUDE \\([^()]*\\))?(?<last> NULLS NOT DISTINCT)?");

  private Duplicates() {}

  /**
   * A step that makes a key, once there are none; where the key is of expressions, as it was.
   *
   * @param definition what it makes
   */
  static Step ruledOut(Step step, String definition, ObjectId table) {
    Matcher key = PLAIN_KEY.matcher(definition);
    if (!key.matches()) {
      return step;
    }
    String columns = key.group("columns");
    boolean nullsCount = key.group("first") != null || key.group("last") != null;
    String some =
        nullsCount
            ? ""
            : Arrays.stream(columns.split(", ", -1))
                .map(column -> column + " is not null")
                .collect(Collectors.joining(" and ", " where ", ""));
    return step.given(
        new Precondition(
            "select 1 from %s%s group by %s having count(*) > 1 limit 1"
                .formatted(Names.of(table), some, columns),
            "rows of %s are the same in %s: change or delete them first"
                .formatted(table, columns)));
  }
}
