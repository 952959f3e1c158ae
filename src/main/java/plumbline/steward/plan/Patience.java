package plumbline.steward.plan;

import java.time.Duration;
import java.time.Instant;

/** How long somebody waits who wants to know what rows there are: for one look, and for all. */
final class Patience {
  private final Duration each;
  private final Instant end;

  /**
   * Begins now.
   *
   * @param each whole seconds; zero for as long as it takes
   * @param all how long until no look is begun any more
   */
  Patience(Duration each, Duration all) {
    this.each = each;
    this.end = Instant.now().plus(all);
  }

  /** That of somebody who is shown a plan. */
  static Patience brief() {
    return new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30));
  }

  /** For looks at all rows. */
  static Patience endless() {
    return new Patience(Duration.ZERO, Duration.ZERO);
  }

  boolean isEndless() {
    return each.isZero();
  }

  boolean isOver() {
    return !isEndless() && left().compareTo(Duration.ofSeconds(1)) < 0;
  }

  /** How long the next look may take, in whole seconds; zero for as long as it takes. */
  Duration forOne() {
    if (isEndless()) {
      return Duration.ZERO;
    }
    long seconds = Math.min(each.toSeconds(), left().toSeconds());
    return Duration.ofSeconds(Math.max(1, seconds));
  }

  private Duration left() {
    return Duration.between(Instant.now(), end);
  }
}
