package plumbline.bots;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import plumbline.history.EventFilter;
import plumbline.history.EventResponse;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.web.Access;
import plumbline.web.Created;
import plumbline.web.IdempotencyKey;
import plumbline.web.Member;
import plumbline.web.ObjectId;
import plumbline.web.OneOrMany;
import plumbline.web.Right;
import plumbline.web.Rows;

/** What a bot did. */
@Path("/api/workspaces/{ws}/bots/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
public final class BotHistoryResource {
  private final BotHistoryService history;

  BotHistoryResource(BotHistoryService history) {
    this.history = history;
  }

  @GET
  @Access(Right.VIEWER)
  @Operation(
      summary = "List a bot's events",
      description = "Newest first; from is included, to is not.")
  public Page<EventResponse> list(
      @Context Member member,
      @PathParam("id") ObjectId id,
      @Parameter(description = "Only events of this action") @QueryParam("action") String action,
      @Parameter(description = "Only events at this time or later") @QueryParam("from")
          Instant from,
      @Parameter(description = "Only events before this time") @QueryParam("to") Instant to,
      @Context PageRequest page) {
    return history.list(member, id.value(), new EventFilter(action, from, to), page);
  }

  @GET
  @Produces({Rows.CSV, Rows.NDJSON})
  @Access(Right.VIEWER)
  @Hidden
  public Rows<EventResponse> export(
      @Context Member member,
      @PathParam("id") ObjectId id,
      @QueryParam("action") String action,
      @QueryParam("from") Instant from,
      @QueryParam("to") Instant to) {
    return history.export(member, id.value(), new EventFilter(action, from, to));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Access(Right.MEMBER)
  @Operation(
      summary = "Report what a bot did",
      description =
          "One event, or an array of at most 5 000, which are written all or none. The bot's creator is told"
              + " of those that are notifications.")
  public Created<RecordedResponse> add(
      @Context Member member,
      @PathParam("id") ObjectId id,
      OneOrMany<EventRequest> events,
      @Context IdempotencyKey key) {
    return new Created<>(null, history.add(member, id.value(), events, key));
  }
}
