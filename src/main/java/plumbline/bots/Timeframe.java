package plumbline.bots;

/** The span of one candle that a bot looks at: minutes, hours, a day or a week. */
public enum Timeframe {
  M1,
  M5,
  M15,
  M30,
  H1,
  H4,
  D1,
  W1
}
