package plumbline.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.glassfish.jersey.server.ParamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plumbline.shared.ErrorCode;
import plumbline.shared.Refusal;

/**
 * Answers everything that goes wrong below Jersey with a {@link Problem}; what nobody foresaw goes
 * to the log, never out.
 */
public final class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

  private final Function<Throwable, Optional<Refusal>> database;

  @Context private Request request;
  @Context private UriInfo uri;

  /**
   * Answers for the whole service.
   *
   * @param database translates errors of the database; empty where one is a fault of the service
   */
  public ProblemMapper(Function<Throwable, Optional<Refusal>> database) {
    this.database = database;
  }

  @Override
  public Response toResponse(Throwable thrown) {
    Refusal refusal = refusal(thrown);
    String path = uri.getRequestUri().getRawPath();
    Response.ResponseBuilder answer =
        thrown instanceof WebApplicationException http
            ? Response.fromResponse(http.getResponse())
            : Response.noContent();
    answer
        .status(refusal.code().status())
        .type(Problem.MEDIA_TYPE)
        .entity(Problem.of(refusal, path));
    refusal.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, seconds(wait)));
    if (refusal.code() == ErrorCode.UNAUTHENTICATED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return answer.build();
  }

  private Refusal refusal(Throwable thrown) {
    if (thrown instanceof Refusal refusal) {
      return refusal;
    }
    if (thrown instanceof ParamException.QueryParamException parameter) {
      String detail =
          Optional.ofNullable(parameter.getCause())
              .map(Throwable::getMessage)
              .orElse("cannot be read");
      return Refusal.invalidParameter(parameter.getParameterName(), detail);
    }
    if (thrown instanceof WebApplicationException http) {
      return Problems.ofStatus(http.getResponse().getStatus());
    }
    return database
        .apply(thrown)
        .orElseGet(
            () -> {
              LOG.error("{} {} failed", request.getMethod(), uri.getPath(), thrown);
              return Problems.ofStatus(ErrorCode.INTERNAL_ERROR.status());
            });
  }

  /** A wait in whole seconds, at least one. */
  private static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
