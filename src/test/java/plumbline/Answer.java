package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * What the service answered.
 *
 * @param request the method and the path, for failures to name
 */
public record Answer(String request, int status, HttpHeaders headers, String text) {
  private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

  static Answer of(String request, HttpResponse<String> response) {
    return new Answer(request, response.statusCode(), response.headers(), response.body());
  }

  /** Fails unless the status is this one. */
  public Answer expect(int expected) {
    assertThat(status).as("%s answered %s", request, text).isEqualTo(expected);
    return this;
  }

  /** Fails unless it is a problem of this status, in the form that all have. */
  public Answer expectProblem(int expected) {
    expect(expected);
    assertThat(headers.firstValue("Content-Type")).as(request).contains("application/problem+json");
    JsonNode problem = body();
    assertThat(problem.get("type").textValue()).startsWith("/problems/");
    assertThat(problem.get("title").textValue()).isNotBlank();
    assertThat(problem.get("status").intValue()).isEqualTo(expected);
    assertThat(problem.get("detail").textValue()).isNotBlank();
    assertThat(text)
        .doesNotContainPattern("Exception|\\bat [a-z]+[./][a-z]|select |insert into|plumbline\\.");
    return this;
  }

  /** Fails unless it is a 422 that names these JSON pointers. */
  public Answer expectInvalid(String... pointers) {
    expectProblem(422);
    assertThat(faults("pointer")).as(text).containsExactly(pointers);
    return this;
  }

  /** Fails unless it is a 409 that names this JSON pointer. */
  public Answer expectConflict(String pointer) {
    expectProblem(409);
    assertThat(faults("pointer")).as(text).containsExactly(pointer);
    return this;
  }

  /** Fails unless it says when to try again. */
  public Answer expectRetryAfter() {
    assertThat(headers.firstValue("Retry-After").orElse("")).as(request).matches("[1-9][0-9]*");
    return this;
  }

  /** Fails unless it is a 422 that names this query parameter. */
  public Answer expectInvalidParameter(String parameter) {
    expectProblem(422);
    assertThat(faults("parameter")).as(text).containsExactly(parameter);
    return this;
  }

  private List<String> faults(String kind) {
    return StreamSupport.stream(body().path("errors").spliterator(), false)
        .map(fault -> fault.path(kind).asText())
        .toList();
  }

  public JsonNode body() {
    return Json.read(text);
  }

  public long id() {
    return body().get("id").longValue();
  }

  public String etag() {
    return headers.firstValue("ETag").orElseThrow();
  }

  /** The address of the next page. */
  public Optional<String> next() {
    return headers
        .firstValue("Link")
        .map(NEXT::matcher)
        .filter(Matcher::find)
        .map(link -> link.group(1));
  }

  /** The ids of a list's items. */
  public List<Long> ids() {
    return StreamSupport.stream(body().spliterator(), false)
        .map(item -> item.get("id").longValue())
        .toList();
  }
}
