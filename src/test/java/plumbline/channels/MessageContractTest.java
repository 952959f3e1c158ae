package plumbline.channels;

import java.util.List;
import java.util.Map;
import plumbline.Desk;
import plumbline.Json;
import plumbline.RoomContract;
import plumbline.shared.WorkspaceRole;

final class MessageContractTest extends RoomContract {
  private final long channel;

  MessageContractTest(Desk desk) {
    super(desk);
    this.channel = new Talk(owner).channel("general");
  }

  @Override
  protected String collection() {
    return "/channels/" + channel + "/messages";
  }

  @Override
  protected String items() {
    return "/messages";
  }

  @Override
  protected String valid(int number) {
    return Json.object("body", "message " + number);
  }

  @Override
  protected String change() {
    return Json.object("body", "another");
  }

  @Override
  protected List<String> changing() {
    return List.of("edited_at");
  }

  @Override
  protected Map<String, List<String>> invalid() {
    return Map.ofEntries(
        Map.entry("{}", List.of("/body")),
        Map.entry(Json.object("body", null), List.of("/body")),
        Map.entry(Json.object("body", ""), List.of("/body")),
        Map.entry(Json.object("body", " \t\r\n"), List.of("/body")),
        Map.entry(Json.object("body", "\u00a0\u2003\u200b\u2028"), List.of("/body")),
        Map.entry(Json.object("body", "a\0"), List.of("/body")),
        Map.entry("{\"body\": \"\\ud83d\"}", List.of("/body")),
        Map.entry(Json.object("body", 7), List.of("/body")),
        Map.entry(Json.object("body", List.of("a")), List.of("/body")),
        Map.entry("{\"body\": \"a\", \"body\": \"b\"}", List.of("/body")),
        Map.entry(Json.object("body", "b".repeat(10_001)), List.of("/body")),
        Map.entry(Json.object("body", "a", "author_id", 1), List.of("/author_id")),
        Map.entry(Json.object("body", "a", "channel_id", 1), List.of("/channel_id")));
  }

  @Override
  protected String requiredField() {
    return "body";
  }

  @Override
  protected WorkspaceRole writer() {
    return WorkspaceRole.MEMBER;
  }

  @Override
  protected boolean isPersonal() {
    return false;
  }
}
