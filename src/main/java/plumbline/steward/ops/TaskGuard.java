package plumbline.steward.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;

/**
 * Keeps every admin task, the framework's own included, for those who know the admin token, where
 * one is set.
 */
final class TaskGuard extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private final transient byte[] expected;

  /**
   * Guards with a token.
   *
   * @param adminToken empty to let everybody pass who can reach the port
   */
  TaskGuard(String adminToken) {
    this.expected = adminToken.isEmpty() ? null : ("Bearer " + adminToken).getBytes(UTF_8);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String authorization = request.getHeader("Authorization");
    if (expected != null
        && (authorization == null
            || !MessageDigest.isEqual(expected, authorization.getBytes(UTF_8)))) {
      response.setHeader("WWW-Authenticate", "Bearer");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    chain.doFilter(request, response);
  }
}
