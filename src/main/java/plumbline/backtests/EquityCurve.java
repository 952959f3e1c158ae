package plumbline.backtests;

import java.util.List;
import org.jdbi.v3.json.Json;

/**
 * What of a backtest is drawn.
 *
 * @param points in the order of time; null or empty where the backtest has no curve
 */
public record EquityCurve(String strategyName, @Json List<EquityPoint> points) {

  boolean isEmpty() {
    return points == null || points.isEmpty();
  }
}
