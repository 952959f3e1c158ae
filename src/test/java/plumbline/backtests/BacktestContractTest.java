package plumbline.backtests;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plumbline.CollectionContract;
import plumbline.Desk;
import plumbline.Json;
import plumbline.shared.WorkspaceRole;

final class BacktestContractTest extends CollectionContract {

  BacktestContractTest(Desk desk) {
    super(desk);
  }

  @Override
  protected String collection() {
    return "/backtests";
  }

  @Override
  protected String valid(int number) {
    return Json.object(
        "strategy_name", "Breakout " + number, "total_trades", 3, "wins", 2, "losses", 1);
  }

  @Override
  protected Map<String, List<String>> invalid() {
    return Map.ofEntries(
        entry("{}", List.of("/losses", "/strategy_name", "/total_trades", "/wins")),
        entry(with("strategy_name", "\"\""), List.of("/strategy_name")),
        entry(
            with("strategy_name", "\"%s\"".formatted("A".repeat(101))), List.of("/strategy_name")),
        entry(with("strategy_name", "7"), List.of("/strategy_name")),
        entry(
            with("data_filename", "\"%s\"".formatted("A".repeat(256))), List.of("/data_filename")),
        entry(with("total_trades", "2"), List.of("/total_trades")),
        entry(with("total_trades", "3.0"), List.of("/total_trades")),
        entry(with("total_trades", "\"3\""), List.of("/total_trades")),
        entry(with("wins", "-1"), List.of("/wins")),
        entry(with("losses", "-1"), List.of("/losses")),
        entry(
            "{\"strategy_name\": \"A\", \"total_trades\": -2, \"wins\": 2147483647, \"losses\": 2147483647}",
            List.of("/total_trades", "/total_trades")),
        entry(with("win_rate_percent", "100.00000001"), List.of("/win_rate_percent")),
        entry(with("win_rate_percent", "-0.1"), List.of("/win_rate_percent")),
        entry(with("max_drawdown_percent", "-1"), List.of("/max_drawdown_percent")),
        entry(with("total_profit_usd", "1.123456789"), List.of("/total_profit_usd")),
        entry(with("total_profit_usd", "\"1\""), List.of("/total_profit_usd")),
        entry(with("timestamp", "\"yesterday\""), List.of("/timestamp")),
        entry(with("bot_id", "0"), List.of("/bot_id")),
        entry(with("id", "1"), List.of("/id")),
        entry(with("parameters", "[]"), List.of("/parameters")),
        entry(with("trade_log", "{}"), List.of("/trade_log")),
        entry(with("equity_curve", "{}"), List.of("/equity_curve")),
        entry(curve("null"), List.of("/equity_curve/1")),
        entry(curve("7"), List.of("/equity_curve/1")),
        entry(curve("{\"equity\": 1}"), List.of("/equity_curve/1/time")),
        entry(curve("{\"time\": \"2024-01-02T00:00:00Z\"}"), List.of("/equity_curve/1/equity")),
        entry(
            curve("{\"time\": \"2024-01-02T00:00:00Z\", \"equity\": \"1\"}"),
            List.of("/equity_curve/1/equity")),
        entry(
            curve("{\"time\": \"2024-01-02T00:00:00Z\", \"equity\": 1, \"note\": 1}"),
            List.of("/equity_curve/1/note")),
        entry(
            curve("{\"time\": \"2023-12-31T23:59:59Z\", \"equity\": 1}"),
            List.of("/equity_curve/1/time")));
  }

  /** A valid body, but for one field. */
  private static String with(String field, String value) {
    Map<String, String> fields =
        new TreeMap<>(
            Map.of("strategy_name", "\"A\"", "total_trades", "3", "wins", "2", "losses", "1"));
    fields.put(field, value);
    return fields.entrySet().stream()
        .map(named -> "\"%s\": %s".formatted(named.getKey(), named.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** A valid body, but for the second point of its curve. */
  private static String curve(String second) {
    return with(
        "equity_curve",
        "[{\"time\": \"2024-01-01T00:00:00Z\", \"equity\": 1}, %s]".formatted(second));
  }

  @Override
  protected WorkspaceRole writer() {
    return WorkspaceRole.MEMBER;
  }

  @Override
  protected WorkspaceRole deleter() {
    return WorkspaceRole.ADMIN;
  }

  @Override
  protected boolean isPersonal() {
    return false;
  }
}
