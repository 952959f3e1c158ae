package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import plumbline.guards.DescribedRoutes;

/** The description of the API says what is served, all of it and nothing else. */
@OnEachDatabase
final class OpenApiTest {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  private final Desk desk;
  private final JsonNode document;

  OpenApiTest(Desk desk) {
    this.desk = desk;
    this.document = desk.anonymous().get("/openapi.json").expect(200).body();
  }

  private record Operation(String key, String path, JsonNode body) {}

  private List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        verb ->
                            operations.add(
                                new Operation(
                                    verb.getKey() + " " + path.getKey(),
                                    path.getKey(),
                                    verb.getValue()))));
    return operations;
  }

  private JsonNode operation(Routes.Declared route) {
    return document.at("/paths").path(route.path()).path(route.verb());
  }

  @Test
  void everyRouteIsDescribed() {
    assertThat(DescribedRoutes.faults(Routes.declared(), document)).isEmpty();
  }

  @Test
  void whatIsDescribedIsWhatTheResourcesDeclare() {
    assertThat(operations())
        .extracting(Operation::key)
        .containsExactlyInAnyOrderElementsOf(
            Routes.declared().stream().map(Routes.Declared::key).toList());
  }

  @Test
  void everyRouteIsServed() {
    List<String> unserved =
        Routes.declared().stream()
            .filter(route -> Set.of(404, 405).contains(anonymous(route).status()))
            .map(Routes.Declared::key)
            .toList();
    assertThat(unserved).isEmpty();
  }

  private Answer anonymous(Routes.Declared route) {
    String path = PARAMETER.matcher(route.path()).replaceAll("1");
    return desk.anonymous().send(route.verb().toUpperCase(Locale.ROOT), path, null);
  }

  @Test
  void everyOperationIsFiledUnderItsRoom() {
    for (Operation operation : operations()) {
      assertThat(operation.body().path("tags")).as(operation.key()).isNotEmpty();
    }
  }

  @Test
  void operationIdsAreUnique() {
    assertThat(operations())
        .extracting(operation -> operation.body().path("operationId").asText())
        .doesNotHaveDuplicates()
        .allMatch(id -> !id.isBlank());
  }

  @Test
  void everyParameterOfAPathIsDescribed() {
    for (Operation operation : operations()) {
      Set<String> inPath = new TreeSet<>();
      PARAMETER.matcher(operation.path()).results().map(this::name).forEach(inPath::add);
      Set<String> described = new TreeSet<>();
      for (JsonNode parameter : operation.body().path("parameters")) {
        assertThat(parameter.path("schema")).as(operation.key()).isNotEmpty();
        if (parameter.get("in").asText().equals("path")) {
          assertThat(parameter.path("required").asBoolean()).as(operation.key()).isTrue();
          described.add(parameter.get("name").asText());
        }
      }
      assertThat(described).as(operation.key()).isEqualTo(inPath);
    }
  }

  private String name(MatchResult parameter) {
    return parameter.group(1);
  }

  @Test
  void everyParameterIsExplained() {
    for (Operation operation : operations()) {
      for (JsonNode parameter : operation.body().path("parameters")) {
        assertThat(parameter.path("description").asText())
            .as("%s of %s", parameter.path("name"), operation.key())
            .isNotBlank();
      }
    }
  }

  @Test
  void aRouteAsksForATokenUnlessItIsOpen() {
    for (Routes.Declared route : Routes.declared()) {
      assertThat(operation(route).has("security")).as(route.key()).isEqualTo(!route.isOpen());
      if (!route.isOpen()) {
        assertThat(operation(route).path("responses").has("401")).as(route.key()).isTrue();
      }
    }
  }

  @Test
  void everyOperationNamesItsSuccessAndItsProblems() {
    for (Routes.Declared route : Routes.declared()) {
      List<String> successes = new ArrayList<>();
      operation(route)
          .get("responses")
          .properties()
          .forEach(
              response -> {
                if (response.getKey().startsWith("2")) {
                  successes.add(response.getKey());
                } else {
                  assertThat(response.getValue().path("content").has("application/problem+json"))
                      .as("%s of %s", response.getKey(), route.key())
                      .isTrue();
                }
              });
      assertThat(successes).as(route.key()).containsExactly(Integer.toString(route.success()));
      assertThat(operation(route).get("responses").has("422")).as(route.key()).isTrue();
    }
  }

  @Test
  void aBodyIsDescribedWhereOneIsReadAndAnswered() {
    for (Routes.Declared route : Routes.declared()) {
      JsonNode operation = operation(route);
      if (Set.of("put", "patch").contains(route.verb())) {
        assertThat(operation.path("requestBody").path("content")).as(route.key()).isNotEmpty();
      }
      JsonNode success = operation.get("responses").get(Integer.toString(route.success()));
      assertThat(success.path("content").isEmpty())
          .as(route.key())
          .isEqualTo(route.success() == 204);
    }
  }

  private JsonNode field(String schema, String name) {
    return document.at("/components/schemas/" + schema + "/properties/" + name);
  }

  @Test
  void theBoundsOfNamesAndSymbolsAreDescribed() {
    assertThat(field("BotRequest", "name").path("maxLength").asInt()).isEqualTo(100);
    assertThat(field("BotRequest", "market").path("maxLength").asInt()).isEqualTo(50);
    assertThat(field("BotRequest", "strategy").path("minLength").asInt()).isEqualTo(1);
    assertThat(field("WatchlistRequest", "symbol").path("maxLength").asInt()).isEqualTo(32);
  }

  @Test
  void whatMayBeNullInAnAnswerIsDescribedSo() {
    assertThat(field("BotResponse", "strategy").path("nullable").asBoolean()).isTrue();
    assertThat(field("BotResponse", "strategy_params").path("nullable").asBoolean()).isTrue();
    assertThat(field("BacktestResponse", "trade_log").path("nullable").asBoolean()).isTrue();
    assertThat(field("BacktestResponse", "parameters").path("nullable").asBoolean()).isTrue();
    assertThat(field("BotResponse", "name").path("nullable").asBoolean()).isFalse();
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<JsonNode> references = document.findValues("$ref");
    assertThat(references).isNotEmpty();
    for (JsonNode reference : references) {
      assertThat(reference.asText()).startsWith("#/");
      assertThat(document.at(reference.asText().substring(1)).isObject())
          .as(reference.asText())
          .isTrue();
    }
  }

  @Test
  void thePageOfTheDocumentationLoadsAllThatItNeeds() {
    Answer page = desk.anonymous().get("/docs/").expect(200);
    assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(desk.anonymous().get("/docs").status()).isIn(200, 301, 302, 307, 308);
    List<String> files =
        Pattern.compile("(?:src|href)=\"([^\"]+)\"")
            .matcher(page.text())
            .results()
            .map(this::name)
            .toList();
    assertThat(files)
        .anyMatch(file -> file.endsWith(".js"))
        .anyMatch(file -> file.endsWith(".css"));
    for (String file : files) {
      assertThat(file).startsWith("/");
      desk.anonymous().get(file).expect(200);
    }
    assertThat(page.text()).doesNotContainPattern("<script(?![^>]*src=)[^>]*>");
  }

  @Test
  void thePageOfTheDocumentationRunsNoScriptThatIsWrittenIntoIt() {
    String policy =
        desk.anonymous()
            .get("/docs/")
            .headers()
            .firstValue("Content-Security-Policy")
            .orElseThrow();
    assertThat(policy).contains("default-src 'none'", "script-src 'self';");
    assertThat(policy).doesNotContain("unsafe-eval").doesNotContainPattern("script-src[^;]*unsafe");
  }
}
