package plumbline.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.web.RawRequest.RawAnswer;

/** Bodies that are packed, or said to be. */
@OnEachDatabase
final class ContentEncodingTest {
  private static final String NOBODY =
      Json.object("email", "nobody@desk.example", "password", "a long enough passphrase");

  private final Desk desk;

  ContentEncodingTest(Desk desk) {
    this.desk = desk;
  }

  private RawAnswer login(String encoding, String body) throws IOException {
    RawRequest head =
        RawRequest.of(
            List.of(
                "POST /api/auth/login HTTP/1.1",
                "Host: desk",
                "Connection: close",
                "Content-Type: application/json",
                "Content-Encoding: " + encoding,
                "Content-Length: " + body.length()));
    return new RawRequest(head.head() + body).send(desk.port());
  }

  private static String packed(String body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body.getBytes(ISO_8859_1));
    }
    return bytes.toString(ISO_8859_1);
  }

  @Test
  void aPackedBodyIsRead() throws IOException {
    assertThat(login("gzip", packed(NOBODY)).status()).isEqualTo(401);
    assertThat(login("identity", NOBODY).status()).isEqualTo(401);
  }

  @Test
  void aBodyThatIsNotPackedAsItSaysIsABadRequest() throws IOException {
    String whole = packed(NOBODY);
    for (String broken :
        List.of(
            NOBODY,
            whole.substring(0, 20) + "????" + whole.substring(24),
            whole.substring(0, whole.length() - 4) + "????",
            whole.substring(0, whole.length() - 12))) {
      RawAnswer answer = login("gzip", broken);
      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(answer.problem("type")).isEqualTo("/problems/malformed-request");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "foo", "deflate", "gzip, br", "br, gzip"})
  void anEncodingThatNobodyReadsIsUnsupported(String encoding) throws IOException {
    RawAnswer answer = login(encoding, NOBODY);
    assertThat(answer.status()).as(answer.body()).isEqualTo(415);
    assertThat(answer.problem("detail")).contains("gzip");
  }
}
