package plumbline.channels;

import java.util.List;
import java.util.Map;
import plumbline.Desk;
import plumbline.Json;
import plumbline.RoomContract;
import plumbline.shared.WorkspaceRole;

final class ChannelContractTest extends RoomContract {

  ChannelContractTest(Desk desk) {
    super(desk);
  }

  @Override
  protected String collection() {
    return "/channels";
  }

  @Override
  protected String valid(int number) {
    return Json.object("name", "channel " + number, "topic", "kept");
  }

  @Override
  protected String change() {
    return Json.object("name", "another", "is_archived", true);
  }

  @Override
  protected Map<String, List<String>> invalid() {
    return Map.ofEntries(
        Map.entry("{}", List.of("/name")),
        Map.entry(Json.object("name", null), List.of("/name")),
        Map.entry(Json.object("name", ""), List.of("/name")),
        Map.entry(Json.object("name", " "), List.of("/name")),
        Map.entry(Json.object("name", "two\nlines"), List.of("/name")),
        Map.entry(Json.object("name", "\0"), List.of("/name")),
        Map.entry(Json.object("name", 7), List.of("/name")),
        Map.entry(Json.object("name", "n".repeat(81)), List.of("/name")),
        Map.entry("{\"name\": \"a\", \"name\": \"b\"}", List.of("/name")),
        Map.entry(Json.object("name", "a", "topic", "t".repeat(1001)), List.of("/topic")),
        Map.entry(Json.object("name", "a", "topic", List.of()), List.of("/topic")),
        Map.entry(Json.object("name", "a", "is_archived", "true"), List.of("/is_archived")),
        Map.entry(Json.object("name", "a", "is_archived", 1), List.of("/is_archived")),
        Map.entry(Json.object("name", "a", "id", 1), List.of("/id")),
        Map.entry(Json.object("name", "a", "workspace_id", 1), List.of("/workspace_id")));
  }

  @Override
  protected String requiredField() {
    return "name";
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
