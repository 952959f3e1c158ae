package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.Desk;
import plumbline.OnEachDatabase;
import plumbline.web.RawRequest.RawAnswer;

/** Requests that the HTTP server refuses before any route of ours is asked. */
@OnEachDatabase
final class RawRequestTest {
  private final Desk desk;

  RawRequestTest(Desk desk) {
    this.desk = desk;
  }

  private RawAnswer get(String target, String... headers) throws IOException {
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return new RawRequest(
            "GET " + target + " HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n" + more + "\r\n")
        .send(desk.port());
  }

  private static void expectProblem(RawAnswer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers())
        .containsEntry("content-type", "application/problem+json")
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("x-frame-options", "DENY")
        .containsEntry("cache-control", "no-store")
        .containsKey("content-security-policy");
    assertThat(answer.problem("status")).isEqualTo(Integer.toString(status));
    assertThat(answer.problem("type")).matches("/problems/[a-z-]+");
    assertThat(answer.problem("title")).isNotBlank();
    assertThat(answer.problem("detail")).isNotBlank();
    assertThat(answer.body())
        .doesNotContainIgnoringCase("<html")
        .doesNotContainPattern("Exception|jetty|\\bat [a-z]+\\.");
  }

  @Test
  void anAnswerBeforeTheBodySaysThatTheConnectionEnds() throws IOException {
    RawAnswer answer =
        RawRequest.of(List.of("POST /api/users/me HTTP/1.1", "Host: desk", "Content-Length: 10"))
            .send(desk.port());
    expectProblem(answer, answer.status());
    assertThat(answer.headers()).containsEntry("connection", "close");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/users%2Fme",
        "/api/%zz",
        "/api/%",
        "/api/%c0%80",
        "/api/users/%00",
        "/api/\u0001",
        "/docs/%2e%2e/%2e%2e/etc/passwd",
        "/docs/ui/..%2F..%2Fetc/passwd",
        "//desk",
        "/../../etc/passwd"
      })
  void anAddressThatCannotBeReadIsRefused(String target) throws IOException {
    RawAnswer answer = get(target);
    assertThat(answer.status()).isIn(400, 404);
    expectProblem(answer, answer.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/users%2Fme", "/api/%zz", "/api/\u0001", "/api/%c0%80"})
  void anAddressThatIsNoneIsABadRequest(String target) throws IOException {
    expectProblem(get(target), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/health?a=%zz",
        "/health?a=%",
        "/health?a=%f",
        "/health?a=%ff",
        "/health?%c3=%bc",
        "/health?a=%c0%80",
        "/health?a=%ed%a0%80"
      })
  void aQueryThatCannotBeDecodedIsABadRequest(String target) throws IOException {
    expectProblem(get(target), 400);
  }

  @Test
  void aLineThatIsNoRequestIsRefused() throws IOException {
    expectProblem(RawRequest.of(List.of("GARBAGE")).send(desk.port()), 400);
    expectProblem(RawRequest.of(List.of("\u0016\u0003\u0001")).send(desk.port()), 400);
  }

  @Test
  void anAddressThatIsTooLongIsRefused() throws IOException {
    expectProblem(get("/api/" + "a".repeat(20_000)), 414);
  }

  @Test
  void headersThatAreTooLargeAreRefused() throws IOException {
    expectProblem(get("/health", "A: " + "a".repeat(20_000)), 431);
  }

  @Test
  void aRequestWithoutAHostIsRefused() throws IOException {
    expectProblem(RawRequest.of(List.of("GET /health HTTP/1.1")).send(desk.port()), 400);
  }

  @Test
  void aVersionThatNobodySpeaksIsRefused() throws IOException {
    RawRequest request = RawRequest.of(List.of("GET /health HTTP/9.9", "Host: desk"));
    expectProblem(request.send(desk.port()), 505);
  }

  @Test
  void aLengthThatIsNoNumberIsRefused() throws IOException {
    for (String length : List.of("abc", "-1", "99999999999999999999")) {
      RawAnswer answer =
          RawRequest.of(
                  List.of(
                      "POST /api/auth/login HTTP/1.1",
                      "Host: desk",
                      "Connection: close",
                      "Content-Type: application/json",
                      "Content-Length: " + length))
              .send(desk.port());
      assertThat(answer.status()).as(length).isIn(400, 413);
      expectProblem(answer, answer.status());
    }
  }

  @Test
  void anExpectationThatNobodyMeetsIsRefused() throws IOException {
    RawAnswer answer = get("/health", "Expect: a miracle");
    assertThat(answer.status()).isBetween(400, 499);
    expectProblem(answer, answer.status());
  }

  @Test
  void aBodyInBrokenChunksIsABadRequest() throws IOException {
    RawRequest request =
        new RawRequest(
            RawRequest.of(
                        List.of(
                            "POST /api/auth/login HTTP/1.1",
                            "Host: desk",
                            "Content-Type: application/json",
                            "Transfer-Encoding: chunked"))
                    .head()
                + "no length\r\n{}\r\n");
    expectProblem(request.send(desk.port()), 400);
  }
}
