package plumbline.backtests;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * A rectangle of a drawing with its two axes: it draws elements of SVG where their values lie.
 *
 * @param left pixels from the drawing's left edge
 * @param top pixels from its upper edge
 */
record Panel(int left, int top, int width, int height, TimeAxis times, ValueAxis values) {

  int bottom() {
    return top + height;
  }

  /** Lines across at the marks of both axes, with what the values' marks stand for. */
  String grid() {
    String across =
        values.marks().stream()
            .map(
                mark ->
                    """
                    <path class="grid" d="M%d %sH%d"/>
                    <text class="value" x="%d" y="%s" dy="4">%s</text>
                    """
                        .formatted(
                            left, y(mark), left + width, left - 8, y(mark), values.label(mark)))
            .collect(Collectors.joining());
    String upwards =
        times.marks().stream()
            .map(
                mark ->
                    """
                    <path class="grid" d="M%s %dV%d"/>
                    """
                        .formatted(x(mark.time()), top, bottom()))
            .collect(Collectors.joining());
    return across + upwards;
  }

  /** What the marks of the time stand for, below the panel. */
  String timeLabels() {
    return times.marks().stream()
        .map(
            mark ->
                """
                <text class="time" x="%s" y="%d">%s</text>
                """
                    .formatted(x(mark.time()), bottom() + 20, mark.label()))
        .collect(Collectors.joining());
  }

  /**
   * A line over its area.
   *
   * @param base how far down the area's straight side lies
   */
  String curve(Series series, String style, int base) {
    Series drawn = series.thinned(times);
    String line =
        drawn.samples().stream()
            .map(sample -> x(sample.time()) + " " + y(sample.value()))
            .collect(Collectors.joining("L", "M", ""));
    return """
        <path class="%1$s-fill area" d="%2$sV%3$dH%4$sZ"/>
        <path class="%1$s line" d="%2$s"/>
        <path class="base" d="M%5$d %3$dH%6$d"/>
        """
        .formatted(style, line, base, x(drawn.first().time()), left, left + width);
  }

  /** A dot at a sample, and a note by it. */
  String note(Series.Sample sample, String style, Placement placement, String text) {
    int tenth = times.column(sample.time(), 10);
    return """
        <circle class="%1$s-fill dot" cx="%2$s" cy="%3$s" r="4.5"/>
        <text class="note" x="%2$s" y="%3$s" dx="%4$d" dy="%5$d" text-anchor="%6$s">%7$s</text>
        """
        .formatted(
            style,
            x(sample.time()),
            y(sample.value()),
            placement.aside(tenth),
            placement.down(),
            placement.anchor(tenth),
            text);
  }

  private BigDecimal x(Instant time) {
    return place(left, width, times.share(time));
  }

  private BigDecimal y(BigDecimal value) {
    return place(top, height, BigDecimal.ONE.subtract(values.share(value)));
  }

  private static BigDecimal place(int start, int length, BigDecimal share) {
    return share
        .multiply(BigDecimal.valueOf(length))
        .add(BigDecimal.valueOf(start))
        .setScale(1, RoundingMode.HALF_UP);
  }
}
