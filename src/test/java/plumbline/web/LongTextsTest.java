package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.Answer;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;

/**
 * Every text that the API takes, as its description tells them, may come far too long: it is
 * refused, and costs no more than to read it.
 */
@OnEachDatabase
final class LongTextsTest {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
  private static final int IN_A_BODY = 100_000;

  /** Jetty takes 8 KiB of request line and headers. */
  private static final int IN_A_HEADER = 6_000;

  private final Person admin;
  private final JsonNode document;

  LongTextsTest(Desk desk) {
    this.admin = desk.systemAdmin();
    this.document = desk.anonymous().get("/openapi.json").expect(200).body();
  }

  private record Operation(String verb, String path, JsonNode description) {
    @Override
    public String toString() {
      return verb + " " + path;
    }
  }

  private List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
        operations.add(
            new Operation(verb.getKey().toUpperCase(Locale.ROOT), path.getKey(), verb.getValue()));
      }
    }
    return operations;
  }

  private String path(Operation operation, String id) {
    String path = operation.path().replace("{ws}", Long.toString(admin.workspaceId()));
    return PARAMETER.matcher(path).replaceAll(id);
  }

  private JsonNode resolved(JsonNode schema) {
    JsonNode whole = schema.has("oneOf") ? schema.get("oneOf").get(0) : schema;
    return whole.has("$ref") ? document.at(whole.get("$ref").textValue().substring(1)) : whole;
  }

  /** The fields of an operation's body that are texts, or lists of texts. */
  private List<Map.Entry<String, JsonNode>> texts(Operation operation) {
    JsonNode contents = operation.description().path("requestBody").path("content");
    List<Map.Entry<String, JsonNode>> texts = new ArrayList<>();
    for (JsonNode content : contents) {
      for (Map.Entry<String, JsonNode> field :
          resolved(content.get("schema")).path("properties").properties()) {
        JsonNode schema = resolved(field.getValue());
        if (isText(schema) || isText(resolved(schema.path("items")))) {
          texts.add(Map.entry(field.getKey(), schema));
        }
      }
    }
    return texts;
  }

  private static boolean isText(JsonNode schema) {
    return schema.path("type").asText().equals("string");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "``,a",
        "``,a-",
        "``, ",
        "``,@",
        "``,@ ",
        "``,a.",
        "``,\"",
        "``,a@",
        "``,\u2028",
        "``,0:",
        "``,(",
        "``,\\",
        "a@,a",
        "a@,a-",
        "a@,a.",
        "a@,é.",
        "a@[,1.",
        "\",a\\"
      })
  void inABody(String start, String part) {
    for (String end : List.of("", "\t")) {
      refuses(start + part.repeat(IN_A_BODY / part.length()) + end);
    }
  }

  private void refuses(String text) {
    int tried = 0;
    for (Operation operation : operations()) {
      for (Map.Entry<String, JsonNode> field : texts(operation)) {
        Object value = isText(field.getValue()) ? text : List.of(text);
        String body = Json.object(field.getKey(), value);
        Answer answer = admin.client().send(operation.verb(), path(operation, "1"), body);
        String place = operation + ": " + field.getKey();
        assertThat(answer.status()).as(place).isEqualTo(422);
        // Whether a password that is there already is right is asked, whatever its length.
        if (!field.getValue().path("format").asText().equals("password")) {
          assertThat(pointers(answer)).as(place).anyMatch(each -> names(each, field.getKey()));
        }
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(40);
  }

  private static boolean names(String pointer, String field) {
    return pointer.equals("/" + field) || pointer.startsWith("/" + field + "/");
  }

  private static List<String> pointers(Answer answer) {
    List<String> pointers = new ArrayList<>();
    answer.body().path("errors").forEach(fault -> pointers.add(fault.path("pointer").asText()));
    return pointers;
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-", "1", "%40", "a%2C", "1,"})
  void inAQueryOrAPath(String part) {
    String text = part.repeat(IN_A_HEADER / part.length());
    for (Operation operation : operations()) {
      String body = List.of("POST", "PUT", "PATCH").contains(operation.verb()) ? "{}" : null;
      if (PARAMETER.matcher(operation.path().replace("{ws}", "")).find()) {
        Answer answer = admin.client().send(operation.verb(), path(operation, text), body);
        assertThat(answer.status()).as(operation + " " + part).isBetween(400, 499);
      }
      for (JsonNode parameter : operation.description().path("parameters")) {
        if (parameter.get("in").textValue().equals("query")) {
          String query = "?" + parameter.get("name").textValue() + "=" + text;
          Answer answer = admin.client().send(operation.verb(), path(operation, "1") + query, body);
          assertThat(answer.status()).as(operation + query.substring(0, 20)).isLessThan(500);
        }
      }
    }
  }

  @Test
  void inAHeader() {
    Client client = admin.client();
    String bots = admin.path("/bots");
    for (String part : List.of("a/b,", "a;b=c;", "\"1\",", "a-", "(", "\"")) {
      String text = part.repeat(IN_A_HEADER / part.length());
      for (String header :
          List.of(
              "Accept",
              "Accept-Language",
              "Accept-Encoding",
              "If-Match",
              "If-None-Match",
              "Idempotency-Key",
              "Content-Encoding",
              "X-Forwarded-Proto",
              "Cookie",
              "Range",
              "X-Request-Id",
              "Last-Event-ID")) {
        Client saying = client.with(header, text);
        assertThat(saying.get(bots).status()).as(header + " " + part).isLessThan(500);
        assertThat(saying.patch(bots + "/1", "{}").status())
            .as(header + " " + part)
            .isLessThan(500);
      }
      assertThat(client.with("Content-Type", text).post(bots, "{}").status())
          .as(part)
          .isLessThan(500);
    }
  }
}
