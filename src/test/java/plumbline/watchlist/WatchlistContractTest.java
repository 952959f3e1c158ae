package plumbline.watchlist;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.Desk;
import plumbline.Json;
import plumbline.RoomContract;
import plumbline.shared.WorkspaceRole;

final class WatchlistContractTest extends RoomContract {

  WatchlistContractTest(Desk desk) {
    super(desk);
  }

  @Override
  protected String collection() {
    return "/watchlist";
  }

  @Override
  protected String valid(int number) {
    return Json.object("symbol", "SYM" + number, "notes", "kept");
  }

  @Override
  protected String change() {
    return Json.object("alert_price", 1.25, "alert_direction", "below");
  }

  @Override
  protected Map<String, List<String>> invalid() {
    return Map.ofEntries(
        Map.entry("{}", List.of("/symbol")),
        Map.entry("{\"symbol\": \"\"}", List.of("/symbol")),
        Map.entry("{\"symbol\": \" A\"}", List.of("/symbol")),
        Map.entry("{\"symbol\": 7}", List.of("/symbol")),
        Map.entry("{\"symbol\": \"A\", \"symbol\": \"B\"}", List.of("/symbol")),
        Map.entry("{\"symbol\": \"%s\"}".formatted("A".repeat(33)), List.of("/symbol")),
        Map.entry("{\"symbol\": \"A\\u0000\"}", List.of("/symbol")),
        Map.entry("{\"symbol\": \"A\", \"user_id\": 1}", List.of("/user_id")),
        Map.entry("{\"symbol\": \"A\", \"alert_price\": 1}", List.of("/alert_direction")),
        Map.entry("{\"symbol\": \"A\", \"alert_direction\": \"above\"}", List.of("/alert_price")),
        Map.entry(alert("0"), List.of("/alert_price")),
        Map.entry(alert("-1"), List.of("/alert_price")),
        Map.entry(alert("\"1\""), List.of("/alert_price")),
        Map.entry(alert("1.123456789"), List.of("/alert_price")),
        Map.entry(alert("1234567890123"), List.of("/alert_price")),
        Map.entry(alert("1e999999"), List.of("/alert_price")),
        Map.entry(alert("true"), List.of("/alert_price")),
        Map.entry(
            "{\"symbol\": \"A\", \"alert_price\": 1, \"alert_direction\": \"ABOVE\"}",
            List.of("/alert_direction")));
  }

  private static String alert(String price) {
    return "{\"symbol\": \"A\", \"alert_price\": %s, \"alert_direction\": \"above\"}"
        .formatted(price);
  }

  @Override
  protected String requiredField() {
    return "symbol";
  }

  @Override
  protected WorkspaceRole writer() {
    return WorkspaceRole.MEMBER;
  }

  @Override
  protected boolean isPersonal() {
    return true;
  }

  @Test
  void aSymbolIsWatchedOnce() {
    owner.client().post(owner.path("/watchlist"), valid(1)).expect(201);
    owner.client().post(owner.path("/watchlist"), valid(1)).expectProblem(409);
    long other = owner.client().post(owner.path("/watchlist"), valid(2)).expect(201).id();
    owner
        .client()
        .patch(owner.path("/watchlist/" + other), Json.object("symbol", "SYM1"))
        .expectProblem(409);
  }
}
