package plumbline;

import com.codahale.metrics.health.HealthCheck;
import com.codahale.metrics.health.HealthCheckRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import plumbline.shared.ErrorCode;
import plumbline.steward.changelog.DatabaseName;
import plumbline.web.Access;
import plumbline.web.Problem;
import plumbline.web.Right;

/** Says whether the service can serve: readiness for whoever routes requests to it. */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
  private static final String AVAILABLE = "available";
  private static final String UNAVAILABLE = "unavailable";

  private final HealthCheckRegistry checks;
  private final List<DatabaseName> databases;
  private final String version;

  /**
   * Asks the checks of databases.
   *
   * @param databases those that the service needs, all of them
   */
  HealthResource(HealthCheckRegistry checks, List<DatabaseName> databases, String version) {
    this.checks = checks;
    this.databases = List.copyOf(databases);
    this.version = version;
  }

  /** The service can serve. */
  public record Healthy(String status, String database, String version) {}

  /** The service cannot serve: a problem with the same fields beside it. */
  public record Unhealthy(
      String type,
      String title,
      int status,
      String detail,
      String instance,
      String database,
      String version) {}

  @GET
  @Access(Right.ANYONE)
  @Operation(
      summary = "Whether the service can serve",
      description = "Asks each database, and whether every change of this build is applied to it.")
  @ApiResponse(
      responseCode = "200",
      description = "It can",
      content = @Content(schema = @Schema(implementation = Healthy.class)))
  public Response health() {
    return failed("database")
        .map(failed -> unhealthy(failed, UNAVAILABLE))
        .or(() -> failed("migrations").map(failed -> unhealthy(failed, AVAILABLE)))
        .orElseGet(() -> Response.ok(new Healthy("ok", AVAILABLE, version)).build());
  }

  /** The first database's check of this name that fails. */
  private Optional<HealthCheck.Result> failed(String check) {
    return databases.stream()
        .map(database -> checks.runHealthCheck(database.check(check)))
        .filter(result -> !result.isHealthy())
        .findFirst();
  }

  private Response unhealthy(HealthCheck.Result failed, String database) {
    ErrorCode code = ErrorCode.UNAVAILABLE;
    return Response.status(code.status())
        .type(Problem.MEDIA_TYPE)
        .header("Retry-After", 5)
        .entity(
            new Unhealthy(
                code.type(),
                code.title(),
                code.status(),
                failed.getMessage(),
                "/health",
                database,
                version))
        .build();
  }
}
