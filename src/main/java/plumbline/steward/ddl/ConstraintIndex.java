package plumbline.steward.ddl;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unique index behind a key, which can be built before it while others write.
 *
 * @param demand {@code PRIMARY KEY} or {@code UNIQUE}
 * @param columns as they are listed, with those that are included
 * @param options of its storage, with a blank before them; mostly empty
 * @param nulls how it takes nulls, with a blank before it; mostly empty
 * @param deferrability with a blank before it; mostly empty
 */
public record ConstraintIndex(
    String demand, String columns, String options, String nulls, String deferrability) {
  private static final Pattern DEFINITION =
      Pattern.compile(
          "(PRIMARY\\s+KEY|UNIQUE)(\\s+NULLS\\s+(?:NOT\\s+)?DISTINCT)?\\s*(\\(.*?\\))"
              + "(\\s+WITH\\s*\\([^()]*\\))?"
              + "((?:\\s+(?:NOT\\s+)?DEFERRABLE)?(?:\\s+INITIALLY\\s+(?:DEFERRED|IMMEDIATE))?)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern WITHOUT_OVERLAPS =
      Pattern.compile("\\sWITHOUT\\s+OVERLAPS", Pattern.CASE_INSENSITIVE);

  /**
   * Takes a constraint apart. Empty where no such index can be built beforehand.
   *
   * @param definition as a server prints it, or somebody wrote it
   */
  public static Optional<ConstraintIndex> of(String definition) {
    Matcher parts = DEFINITION.matcher(definition);
    if (!parts.matches() || WITHOUT_OVERLAPS.matcher(parts.group(3)).find()) {
      return Optional.empty();
    }
    String nulls = Objects.toString(parts.group(2), "");
    String options = Objects.toString(parts.group(4), "");
    return Optional.of(
        new ConstraintIndex(parts.group(1), parts.group(3), options, nulls, parts.group(5)));
  }

  /** What it is on, as it is said behind {@code on} and the table. */
  public String keys() {
    return columns + nulls + options;
  }
}
