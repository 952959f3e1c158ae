package plumbline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Calls the service over HTTP, as its clients do. */
public final class Client {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI base;
  private final List<String> headers;

  Client(URI base, String token) {
    this(base, token == null ? List.of() : List.of("Authorization", "Bearer " + token));
  }

  private Client(URI base, List<String> headers) {
    this.base = base;
    this.headers = headers;
  }

  /** The same client with a token. */
  public Client withToken(String token) {
    return new Client(base, token);
  }

  /** The same client with one more header. */
  public Client with(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.add(name);
    more.add(value);
    return new Client(base, more);
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer post(String path, String body) {
    return send("POST", path, body);
  }

  public Answer put(String path, String body) {
    return send("PUT", path, body);
  }

  public Answer patch(String path, String body) {
    return send("PATCH", path, body);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /** Sends a request; a body goes as JSON unless a header says otherwise. */
  public Answer send(String method, String path, String body) {
    return Answer.of(method + " " + path, exchange(method, path, body, BodyHandlers.ofString()));
  }

  /** Starts to read an answer that may be long; whoever closes its body early goes away. */
  public HttpResponse<InputStream> open(String path) {
    return exchange("GET", path, null, BodyHandlers.ofInputStream());
  }

  private <T> HttpResponse<T> exchange(
      String method, String path, String body, BodyHandler<T> reader) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    for (int index = 0; index < headers.size(); index += 2) {
      request.header(headers.get(index), headers.get(index + 1));
    }
    if (body != null && !headers.contains("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    try {
      return HTTP.send(request.build(), reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
