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
import plumbline.shared.ErrorCode;
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
  private final String version;

  HealthResource(HealthCheckRegistry checks, String version) {
    this.checks = checks;
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
      description = "Asks the database, and whether every change of this build is applied to it.")
  @ApiResponse(
      responseCode = "200",
      description = "It can",
      content = @Content(schema = @Schema(implementation = Healthy.class)))
  public Response health() {
    HealthCheck.Result database = checks.runHealthCheck("database");
    if (!database.isHealthy()) {
      return unhealthy(database, UNAVAILABLE);
    }
    HealthCheck.Result migrations = checks.runHealthCheck("migrations");
    return migrations.isHealthy()
        ? Response.ok(new Healthy("ok", AVAILABLE, version)).build()
        : unhealthy(migrations, AVAILABLE);
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
