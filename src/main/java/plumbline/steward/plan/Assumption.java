package plumbline.steward.plan;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a step takes for granted, because the values that it makes depend on it.
 *
 * @param settings of the session, each with its value: {@code TimeZone=UTC}
 * @param open those of them that nobody has chosen yet; with one, the step is held back where rows
 *     have values
 * @param affected a query that returns a row for each such value
 */
public record Assumption(List<String> settings, List<String> open, String affected) {
  public Assumption {
    settings = List.copyOf(settings);
    open = List.copyOf(open);
  }

  /** For people: {@code assumes TimeZone=UTC}. */
  public String words() {
    return "assumes " + String.join(", ", settings);
  }

  public boolean isOpen() {
    return !open.isEmpty();
  }

  /** That no row has such a value, which must hold as long as nobody has chosen. */
  public Precondition asPrecondition() {
    return new Precondition(affected, remedy());
  }

  private String remedy() {
    return "what they become depends on a setting: say%s if that is how they were meant"
        .formatted(open.stream().map(Assumptions::flag).collect(Collectors.joining()));
  }
}
