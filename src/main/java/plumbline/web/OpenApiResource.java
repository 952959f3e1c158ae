package plumbline.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Serves the description of the API. */
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {
  private final String document;

  /**
   * Serves a description.
   *
   * @param document OpenAPI, as JSON
   */
  public OpenApiResource(String document) {
    this.document = document;
  }

  @GET
  @Access(Right.ANYONE)
  @Operation(summary = "This description")
  public String get() {
    return document;
  }
}
