package plumbline.backtests;

import java.math.BigDecimal;

/**
 * An equity curve and its drawdown as an SVG document, in colours for light and dark. It refers to
 * nothing outside, runs nothing, and says in words what it shows.
 */
record EquityDrawing(
    String strategyName, Series equity, Drawdown drawdown, Panel upper, Panel lower) {
  private static final int WIDTH = 960;
  private static final int MARGIN = 24;

  /** Half of the label of a last mark stands in it. */
  private static final int RIGHT_MARGIN = 44;

  private static final int DIGIT_WIDTH = 7;
  private static final int LONGEST_TITLE = 72;

  private static final String DOCUMENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 556" role="img" lang="en"
           aria-labelledby="equity-title equity-description">
      <title id="equity-title">Equity of %s</title>
      <desc id="equity-description">%s</desc>
      <style>
      text { font-family: system-ui, sans-serif; font-size: 12px; fill: #566070 }
      .paper { fill: #ffffff }
      .title { font-size: 20px; font-weight: 600; fill: #161d27 }
      .subtitle { font-size: 13px }
      .heading { font-size: 13px; font-weight: 600; fill: #161d27 }
      .value { text-anchor: end; font-variant-numeric: tabular-nums }
      .time { text-anchor: middle }
      .grid { stroke: #e4e8ee }
      .base { stroke: #9aa4b2 }
      .line { fill: none; stroke-width: 1.75; stroke-linejoin: round; stroke-linecap: round }
      .area { fill-opacity: 0.12 }
      .note { font-weight: 600; fill: #161d27; stroke: #ffffff; stroke-width: 4; stroke-linejoin: round; paint-order: stroke }
      .dot { stroke: #ffffff; stroke-width: 1.5 }
      .equity { stroke: #1a5fd0 }
      .equity-fill { fill: #1a5fd0 }
      .drawdown { stroke: #b93c0f; stroke-width: 1.25 }
      .drawdown-fill { fill: #b93c0f }
      @media (prefers-color-scheme: dark) {
      text { fill: #a6b0bf }
      .paper { fill: #11161d }
      .title, .heading, .note { fill: #edf1f6 }
      .grid { stroke: #262d38 }
      .base { stroke: #5c6675 }
      .area { fill-opacity: 0.18 }
      .note, .dot { stroke: #11161d }
      .equity { stroke: #74adff }
      .equity-fill { fill: #74adff }
      .drawdown { stroke: #ff9d66 }
      .drawdown-fill { fill: #ff9d66 }
      }
      </style>
      <rect class="paper" width="960" height="556"/>
      <text class="title" x="24" y="38">%s</text>
      <text class="subtitle" x="24" y="60">%s</text>
      <rect class="equity-fill" x="24" y="82" width="12" height="3"/>
      <text class="heading" x="42" y="88">Equity</text>
      <rect class="drawdown-fill" x="24" y="394" width="12" height="3"/>
      <text class="heading" x="42" y="400">Drawdown from the highest equity so far%s</text>
      %s</svg>
      """;

  static EquityDrawing of(EquityCurve curve) {
    Series equity = Series.of(curve.points());
    Drawdown drawdown = Drawdown.of(equity);
    TimeAxis times = new TimeAxis(equity.first().time(), equity.last().time());
    ValueAxis values = ValueAxis.across(equity.lowest().value(), equity.highest().value(), 5, "");
    BigDecimal deepest = drawdown.series().lowest().value();
    ValueAxis depths =
        ValueAxis.across(
            deepest.signum() == 0 ? BigDecimal.ONE.negate() : deepest,
            BigDecimal.ZERO,
            3,
            drawdown.unit());
    int left = MARGIN + DIGIT_WIDTH * (1 + Math.max(longestLabel(values), longestLabel(depths)));
    int width = WIDTH - RIGHT_MARGIN - left;
    return new EquityDrawing(
        curve.strategyName(),
        equity,
        drawdown,
        new Panel(left, 112, width, 248, times, values),
        new Panel(left, 416, width, 96, times, depths));
  }

  private static int longestLabel(ValueAxis axis) {
    return axis.marks().stream().map(axis::label).mapToInt(String::length).max().orElseThrow();
  }

  /** The document. */
  String document() {
    EquityWords words =
        new EquityWords(equity, drawdown, upper.times(), upper.values(), lower.values());
    return DOCUMENT.formatted(
        XmlText.of(strategyName),
        words.description(),
        XmlText.of(shownName()),
        words.subtitle(),
        drawdown.measure(),
        equityPanel(words) + drawdownPanel(words));
  }

  private String equityPanel(EquityWords words) {
    String notes = upper.note(equity.highest(), "equity", Placement.ABOVE, words.highest());
    if (!equity.lowest().equals(equity.highest())) {
      notes += upper.note(equity.lowest(), "equity", Placement.BELOW, words.lowest());
    }
    return upper.grid() + upper.curve(equity, "equity", upper.bottom()) + notes;
  }

  private String drawdownPanel(EquityWords words) {
    Series.Sample deepest = drawdown.series().lowest();
    String note =
        deepest.value().signum() == 0
            ? ""
            : lower.note(deepest, "drawdown", Placement.BESIDE, words.deepest());
    return lower.grid()
        + lower.curve(drawdown.series(), "drawdown", lower.top())
        + note
        + lower.timeLabels();
  }

  private String shownName() {
    return strategyName.codePointCount(0, strategyName.length()) <= LONGEST_TITLE
        ? strategyName
        : strategyName.substring(0, strategyName.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
  }
}
