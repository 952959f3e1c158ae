package plumbline.backtests;

/** Where a note stands by its dot. */
enum Placement {
  ABOVE(-12),
  BELOW(20),
  BESIDE(4);

  private final int shift;

  Placement(int shift) {
    this.shift = shift;
  }

  /** Pixels from the dot's middle down to the note's line. */
  int shift() {
    return shift;
  }
}
