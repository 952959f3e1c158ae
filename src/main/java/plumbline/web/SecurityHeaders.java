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

  /** A drawing brings its style along. */
  private static final String DRAWING =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    add(request, response);
    return super.handle(request, response, callback);
  }

  static void add(Request request, Response response) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Content-Security-Policy", policy(request.getHttpURI().getPath()));
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
  }

  private static String policy(String path) {
    if (path == null) {
      return NOTHING_RUNS;
    }
    if (path.startsWith("/docs")) {
      return DOCS;
    }
    return path.startsWith("/api/") && path.endsWith(".svg") ? DRAWING : NOTHING_RUNS;
  }
}
