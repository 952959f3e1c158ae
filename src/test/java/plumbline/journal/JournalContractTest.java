package plumbline.journal;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plumbline.Desk;
import plumbline.Json;
import plumbline.RoomContract;
import plumbline.shared.WorkspaceRole;

final class JournalContractTest extends RoomContract {

  JournalContractTest(Desk desk) {
    super(desk);
  }

  @Override
  protected String collection() {
    return "/journal";
  }

  @Override
  protected String valid(int number) {
    return Journal.trade("symbol", "SYM" + number, "notes", "kept", "tags", List.of("breakout"));
  }

  @Override
  protected String change() {
    return Json.object("closed_at", "2026-01-05T10:00:00Z", "exit_price", 1.25);
  }

  @Override
  protected Map<String, List<String>> invalid() {
    Map<String, List<String>> invalid = new HashMap<>();
    invalid.put("{}", List.of("/entry_price", "/opened_at", "/quantity", "/side", "/symbol"));
    refuse(invalid, "symbol", null, "", " A", 7, "A".repeat(33));
    refuse(invalid, "side", null, "", "LONG", "buy", 0);
    refuse(invalid, "opened_at", null, "today", 5, "2026-01-05T09:00:00");
    refuse(invalid, "closed_at", "today", "2026-01-05T08:59:59.999999Z");
    refuse(invalid, "entry_price", null, 0, -1, "1", true, 1_234_567_890_123L);
    refuse(invalid, "exit_price", 0, -1, "1", List.of());
    refuse(invalid, "quantity", null, 0, -1, "1", 0.000000001);
    refuse(invalid, "notes", 7, "n".repeat(10_001), "a\0");
    refuse(invalid, "bot_id", "1", 1.5, true, 0, -1, Long.MAX_VALUE);
    refuse(invalid, "history_id", "1", 1.5, true, 0, -1, Long.MAX_VALUE);
    refuse(invalid, "tags", "breakout", Map.of("a", "b"), Collections.nCopies(51, "a"));
    refuse(invalid, "user_id", 1);
    for (Object tag : Arrays.asList("", " ", "t".repeat(51), "a\nb", 7, null, List.of("a"))) {
      invalid.put(Journal.trade("tags", Arrays.asList("good", tag)), List.of("/tags/1"));
    }
    return invalid;
  }

  @Override
  protected String requiredField() {
    return "quantity";
  }

  @Override
  protected WorkspaceRole writer() {
    return WorkspaceRole.MEMBER;
  }

  @Override
  protected boolean isPersonal() {
    return true;
  }
}
