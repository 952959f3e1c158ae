package plumbline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;

/** Bodies of 8 MiB and just above, with their length announced and without. */
@OnEachDatabase
final class BodySizeTest {
  private static final int MOST = 8 * 1024 * 1024;

  private final Desk desk;
  private final Person owner;

  BodySizeTest(Desk desk) {
    this.desk = desk;
    this.owner = desk.register();
  }

  /** A valid entry, padded with white space to so many bytes. */
  private static byte[] entry(int bytes) {
    String json = Json.object("symbol", "EURUSD");
    return (json + " ".repeat(bytes - json.length())).getBytes(UTF_8);
  }

  private static BodyPublisher announced(byte[] body) {
    return BodyPublishers.ofByteArray(body);
  }

  private static BodyPublisher chunked(byte[] body) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }

  private int post(BodyPublisher body) throws IOException, InterruptedException {
    String token = desk.login(owner.email(), Desk.PASSWORD);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + desk.port() + owner.path("/watchlist")))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(body)
            .build();
    HttpResponse<String> answer =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .build()
            .send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 400) {
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(Json.read(answer.body()).get("status").intValue()).isEqualTo(answer.statusCode());
      assertThat(Json.read(answer.body()).get("detail").textValue()).contains("8388608");
    }
    return answer.statusCode();
  }

  private int stored() {
    return owner.client().get(owner.path("/watchlist")).ids().size();
  }

  @Test
  void aBodyOfJustTheMostIsReadWhenItsLengthIsAnnounced() throws Exception {
    assertThat(post(announced(entry(MOST)))).isEqualTo(201);
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void aBodyOfJustTheMostIsReadWhenItComesInChunks() throws Exception {
    assertThat(post(chunked(entry(MOST)))).isEqualTo(201);
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void oneByteMoreIsRefusedWhenItsLengthIsAnnounced() throws Exception {
    assertThat(post(announced(entry(MOST + 1)))).isEqualTo(413);
    assertThat(stored()).isZero();
  }

  @Test
  void oneByteMoreIsRefusedWhenItComesInChunks() throws Exception {
    assertThat(post(chunked(entry(MOST + 1)))).isEqualTo(413);
    assertThat(stored()).isZero();
  }

  @Test
  void aClientThatSendsMuchMoreStillReadsTheAnswer() throws Exception {
    assertThat(post(announced(entry(3 * MOST)))).isEqualTo(413);
    assertThat(post(chunked(entry(3 * MOST)))).isEqualTo(413);
    assertThat(stored()).isZero();
  }
}
