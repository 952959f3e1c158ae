package plumbline.portfolios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Desk;
import plumbline.Json;
import plumbline.Person;
import plumbline.RoomContract;
import plumbline.shared.WorkspaceRole;

final class PortfolioContractTest extends RoomContract {
  private static final String OUTSIDER = "an_outsider";

  PortfolioContractTest(Desk desk) {
    super(desk);
  }

  @Override
  protected String collection() {
    return "/portfolios";
  }

  @Override
  protected String valid(int number) {
    return Json.object("name", "Portfolio " + number, "base_currency", "EUR");
  }

  @Override
  protected String change() {
    return Json.object("name", "Renamed", "base_currency", "USD");
  }

  @Override
  protected Map<String, List<String>> invalid() {
    return Map.ofEntries(
        Map.entry("{}", List.of("/base_currency", "/name")),
        Map.entry(portfolio("\"\"", "\"EUR\""), List.of("/name")),
        Map.entry(portfolio("\" \"", "\"EUR\""), List.of("/name")),
        Map.entry(portfolio("7", "\"EUR\""), List.of("/name")),
        Map.entry(portfolio("\"%s\"".formatted("n".repeat(101)), "\"EUR\""), List.of("/name")),
        Map.entry(portfolio("\"A\"", "\"eur\""), List.of("/base_currency")),
        Map.entry(portfolio("\"A\"", "\"EURO\""), List.of("/base_currency")),
        Map.entry(portfolio("\"A\"", "\"ZZZ\""), List.of("/base_currency")),
        Map.entry(portfolio("\"A\"", "null"), List.of("/base_currency")),
        Map.entry(portfolio("\"A\"", "978"), List.of("/base_currency")),
        Map.entry(owned("\"me\""), List.of("/owner_id")),
        Map.entry(owned("999999999"), List.of("/owner_id")),
        Map.entry(owned(Long.toString(desk.somebody(OUTSIDER).id())), List.of("/owner_id")),
        Map.entry(
            "{\"name\": \"A\", \"base_currency\": \"EUR\", \"is_active\": false}",
            List.of("/is_active")));
  }

  private static String portfolio(String name, String currency) {
    return "{\"name\": %s, \"base_currency\": %s}".formatted(name, currency);
  }

  private static String owned(String owner) {
    return "{\"name\": \"A\", \"base_currency\": \"EUR\", \"owner_id\": %s}".formatted(owner);
  }

  @Override
  protected String requiredField() {
    return "base_currency";
  }

  @Override
  protected WorkspaceRole writer() {
    return WorkspaceRole.ADMIN;
  }

  @Override
  protected boolean isPersonal() {
    return false;
  }

  private Answer post(String body) {
    return owner.client().post(owner.path("/portfolios"), body);
  }

  private Answer patch(long id, Object... namesAndValues) {
    return owner.client().patch(owner.path("/portfolios/" + id), Json.object(namesAndValues));
  }

  @Test
  void withoutAnOwnerItIsTheCallersAndItIsActive() {
    JsonNode created = post(valid(1)).expect(201).body();
    assertThat(created.get("owner_id").longValue()).isEqualTo(owner.id());
    assertThat(created.get("is_active").booleanValue()).isTrue();
  }

  @Test
  void theOwnerIsAMemberAndStaysTheOwnerWhenRemoved() {
    Person member = desk.register();
    long mine = post(valid(1)).expect(201).id();
    patch(mine, "owner_id", member.id()).expectInvalid("/owner_id");
    patch(mine, "owner_id", null).expectInvalid("/owner_id");
    patch(mine + 1_000_000, "owner_id", null).expectInvalid("/owner_id");
    owner.takeIn(member, WorkspaceRole.VIEWER);
    patch(mine, "owner_id", member.id()).expect(200);
    owner.client().delete(owner.path("/members/" + member.id())).expect(204);
    patch(mine, "owner_id", member.id()).expect(200);
    JsonNode renamed = patch(mine, "name", "Renamed").expect(200).body();
    assertThat(renamed.get("owner_id").longValue()).isEqualTo(member.id());
    post(owned(Long.toString(member.id()))).expectInvalid("/owner_id");
  }

  @Test
  void aReferenceThatIsNotValidIsToldBeforeAnObjectThatIsMissing() {
    patch(999_999_999, "owner_id", 999_999_999).expectInvalid("/owner_id");
    patch(999_999_999, "name", "Renamed").expectProblem(404);
  }

  @Test
  void aNameIsUniqueInTheWorkspaceAlsoAmongTheDeleted() {
    long first = post(valid(1)).expect(201).id();
    post(valid(1)).expectConflict("/name");
    long second = post(valid(2)).expect(201).id();
    patch(second, "name", "Portfolio 1").expectConflict("/name");
    owner.client().delete(owner.path("/portfolios/" + first)).expect(204);
    post(valid(1)).expectConflict("/name");
    Person other = desk.somebody(OUTSIDER);
    other
        .client()
        .post(
            other.path("/portfolios"),
            Json.object("name", "Unique " + owner.id(), "base_currency", "EUR"))
        .expect(201);
    post(Json.object("name", "Unique " + owner.id(), "base_currency", "EUR")).expect(201);
  }

  @Test
  void theCurrencyStaysOnceThereAreTransactions() {
    Answer created = post(valid(1)).expect(201);
    long id = created.id();
    patch(id, "base_currency", "USD").expect(200);
    owner
        .client()
        .post(
            owner.path("/portfolios/" + id + "/transactions"),
            Json.object("kind", "deposit", "amount", 1))
        .expect(201);
    patch(id, "base_currency", "EUR").expectConflict("/base_currency");
    owner
        .client()
        .with("If-Match", created.etag())
        .patch(owner.path("/portfolios/" + id), Json.object("base_currency", "EUR"))
        .expectProblem(412);
    patch(id, "base_currency", "USD", "name", "Renamed").expect(200);
  }
}
