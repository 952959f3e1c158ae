package plumbline.portfolios;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import plumbline.web.Access;
import plumbline.web.Member;
import plumbline.web.ObjectId;
import plumbline.web.Right;

/** The cash and the positions of a portfolio. */
@Path("/api/workspaces/{ws}/portfolios/{id}/positions")
@Produces(MediaType.APPLICATION_JSON)
public final class PositionResource {
  private final PositionService positions;

  PositionResource(PositionService positions) {
    this.positions = positions;
  }

  @GET
  @Access(Right.VIEWER)
  @Operation(
      summary = "Read a portfolio's cash and positions",
      description =
          "By the average-cost method: fees raise the cost of what is bought and lower the proceeds of what is sold."
              + " Market prices are the workspace's newest.")
  public PositionsResponse get(@Context Member member, @PathParam("id") ObjectId id) {
    return positions.get(member, id.value());
  }
}
