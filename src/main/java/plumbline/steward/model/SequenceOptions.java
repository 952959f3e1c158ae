package plumbline.steward.model;

/**
 * How a sequence counts.
 *
 * @param type such as {@code bigint}
 * @param cache how many numbers a session takes at once
 * @param cycle whether it starts again at its end
 */
public record SequenceOptions(
    String type, long start, long increment, long min, long max, long cache, boolean cycle) {

  /** Whether wherever another has counted to is within the bounds of this one. */
  public boolean contains(SequenceOptions other) {
    return min <= other.min && other.max <= max;
  }
}
