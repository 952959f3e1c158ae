package plumbline.bots;

import java.util.List;
import java.util.Map;
import plumbline.Desk;
import plumbline.Json;
import plumbline.RoomContract;
import plumbline.shared.WorkspaceRole;

final class BotContractTest extends RoomContract {

  BotContractTest(Desk desk) {
    super(desk);
  }

  @Override
  protected String collection() {
    return "/bots";
  }

  @Override
  protected String valid(int number) {
    return Json.object(
        "name",
        "Bot " + number,
        "market",
        "EURUSD",
        "lot_size",
        0.25,
        "timeframe",
        "M15",
        "strategy_params",
        Map.of("fast", 12));
  }

  @Override
  protected String change() {
    return Json.object("status", "running", "tp_pips", 40);
  }

  @Override
  protected Map<String, List<String>> invalid() {
    return Map.ofEntries(
        Map.entry("{}", List.of("/market", "/name")),
        Map.entry("{\"name\": \"A\"}", List.of("/market")),
        Map.entry(bot("\"name\": \" \""), List.of("/name")),
        Map.entry(bot("\"name\": \"%s\"".formatted("A".repeat(101))), List.of("/name")),
        Map.entry(
            "{\"name\": \"A\", \"market\": \"%s\"}".formatted("A".repeat(51)), List.of("/market")),
        Map.entry("{\"name\": \"A\", \"market\": \"\"}", List.of("/market")),
        Map.entry(bot("\"status\": \"asleep\""), List.of("/status")),
        Map.entry(bot("\"status\": \"RUNNING\""), List.of("/status")),
        Map.entry(bot("\"lot_size\": 0"), List.of("/lot_size")),
        Map.entry(bot("\"lot_size\": \"1\""), List.of("/lot_size")),
        Map.entry(bot("\"lot_size\": 1.123456789"), List.of("/lot_size")),
        Map.entry(bot("\"sl_pips\": -1"), List.of("/sl_pips")),
        Map.entry(bot("\"tp_pips\": -0.5"), List.of("/tp_pips")),
        Map.entry(bot("\"timeframe\": \"M2\""), List.of("/timeframe")),
        Map.entry(bot("\"check_interval_seconds\": 0"), List.of("/check_interval_seconds")),
        Map.entry(bot("\"check_interval_seconds\": 1.5"), List.of("/check_interval_seconds")),
        Map.entry(
            bot("\"check_interval_seconds\": 3000000000"), List.of("/check_interval_seconds")),
        Map.entry(bot("\"strategy\": \"\""), List.of("/strategy")),
        Map.entry(bot("\"strategy_params\": []"), List.of("/strategy_params")),
        Map.entry(bot("\"strategy_params\": \"{}\""), List.of("/strategy_params")),
        Map.entry(bot("\"is_active\": false"), List.of("/is_active")),
        Map.entry(bot("\"created_by\": 1"), List.of("/created_by")));
  }

  /** One whose name is given by the fields, or is A. */
  private static String bot(String fields) {
    String name = fields.startsWith("\"name\"") ? "" : "\"name\": \"A\", ";
    return "{%s\"market\": \"EURUSD\", %s}".formatted(name, fields);
  }

  @Override
  protected String requiredField() {
    return "market";
  }

  @Override
  protected WorkspaceRole writer() {
    return WorkspaceRole.ADMIN;
  }

  @Override
  protected boolean isPersonal() {
    return false;
  }
}
