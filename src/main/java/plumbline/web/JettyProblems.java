package plumbline.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what the HTTP server and servlets refuse by themselves, such as a URI that cannot be
 * read, with a {@link Problem}.
 */
public final class JettyProblems extends ErrorHandler {
  /** The path that Jetty makes up for a request whose own it could not read. */
  private static final String UNREADABLE = "/badMessage";

  /** The methods that the service has anywhere; others are refused before a route is looked for. */
  private static final String OFFERED = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

  private final ObjectMapper mapper;

  public JettyProblems(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      Throwable cause,
      Callback callback)
      throws IOException {
    SecurityHeaders.add(request, response);
    String path = request.getHttpURI().getPath();
    Problem problem = Problem.of(Problems.ofStatus(status), UNREADABLE.equals(path) ? null : path);
    response.setStatus(problem.status());
    if (problem.status() == HttpStatus.METHOD_NOT_ALLOWED_405
        && !response.getHeaders().contains(HttpHeader.ALLOW)) {
      response.getHeaders().put(HttpHeader.ALLOW, OFFERED);
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    response.write(true, ByteBuffer.wrap(mapper.writeValueAsBytes(problem)), callback);
  }
}
