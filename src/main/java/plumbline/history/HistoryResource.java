package plumbline.history;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.web.Access;
import plumbline.web.Member;
import plumbline.web.Right;
import plumbline.web.Rows;

/** A workspace's history. */
@Path("/api/workspaces/{ws}/history")
@Produces(MediaType.APPLICATION_JSON)
public final class HistoryResource {
  private final HistoryService history;

  HistoryResource(HistoryService history) {
    this.history = history;
  }

  @GET
  @Access(Right.VIEWER)
  @Operation(
      summary = "List the workspace's events",
      description = "Newest first; from is included, to is not.")
  public Page<EventResponse> list(
      @Context Member member,
      @Parameter(description = "Only events of this action") @QueryParam("action") String action,
      @Parameter(description = "Only events at this time or later") @QueryParam("from")
          Instant from,
      @Parameter(description = "Only events before this time") @QueryParam("to") Instant to,
      @Context PageRequest page) {
    return history.events(member, action, from, to, page);
  }

  @GET
  @Produces({Rows.CSV, Rows.NDJSON})
  @Access(Right.VIEWER)
  @Hidden
  public Rows<EventResponse> export(
      @Context Member member,
      @QueryParam("action") String action,
      @QueryParam("from") Instant from,
      @QueryParam("to") Instant to) {
    return Rows.of(EventResponse.class, page -> history.events(member, action, from, to, page));
  }
}
