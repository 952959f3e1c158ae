package plumbline.backtests;

/** Where a note stands by its dot, so that it stays inside the panel. */
enum Placement {
  ABOVE(-12),
  BELOW(20),
  BESIDE(4);

  private final int down;

  Placement(int down) {
    this.down = down;
  }

  /** Pixels from the dot's middle down to the note's line. */
  int down() {
    return down;
  }

  /**
   * Which end of the note is at the dot.
   *
   * @param tenth of the panel's width that the dot is in, 0 to 9
   */
  String anchor(int tenth) {
    if (this == BESIDE) {
      return tenth < 7 ? "start" : "end";
    }
    return switch (tenth) {
      case 0 -> "start";
      case 9 -> "end";
      default -> "middle";
    };
  }

  /** Pixels from the dot's middle to the right. */
  int aside(int tenth) {
    if (this != BESIDE) {
      return 0;
    }
    return tenth < 7 ? 10 : -10;
  }
}
