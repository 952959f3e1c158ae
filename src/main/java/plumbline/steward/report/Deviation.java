package plumbline.steward.report;

import java.util.List;

/**
 * One property in which something is not as it should be.
 *
 * @param property empty for whether it is there at all
 * @param expected empty for nothing
 * @param found empty for nothing
 */
public record Deviation(String property, String expected, String found) {
  static final Deviation MISSING = new Deviation("", "there", "missing");
  static final Deviation UNEXPECTED = new Deviation("", "absent", "there");
  static final Deviation HIDDEN =
      new Deviation("what is not shown of it", "as expected", "something else");

  /** In one line; of long texts, the first lines that differ. */
  @Override
  public String toString() {
    String subject = property.isEmpty() ? "" : property + " ";
    List<String> wanted = expected.lines().toList();
    List<String> there = found.lines().toList();
    if (wanted.size() <= 1 && there.size() <= 1) {
      return subject + "should be " + text(expected) + ", is " + text(found);
    }
    int line = 0;
    while (line < Math.min(wanted.size(), there.size())
        && wanted.get(line).equals(there.get(line))) {
      line++;
    }
    return "%sline %d should be %s, is %s"
        .formatted(subject, line + 1, line(wanted, line), line(there, line));
  }

  private static String line(List<String> lines, int number) {
    return text(number < lines.size() ? lines.get(number).strip() : "");
  }

  private static String text(String value) {
    return value.isEmpty() ? "nothing" : value;
  }
}
