package plumbline.web;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Puts headers on every answer that keep browsers from guessing, framing, caching or running what
 * they should not.
 */
public final class SecurityHeaders extends Handler.Wrapper {
  private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";

  /** The Swagger UI has its scripts here, sets styles of its own and draws its icons from data. */
  private static final String DOCS =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self';"
          + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    add(request, response);
    return super.handle(request, response, callback);
  }

  static void add(Request request, Response response) {
    String path = request.getHttpURI().getPath();
    HttpFields.Mutable headers = response.getHeaders();
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put(
        "Content-Security-Policy", path != null && path.startsWith("/docs") ? DOCS : NOTHING_RUNS);
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
  }
}
