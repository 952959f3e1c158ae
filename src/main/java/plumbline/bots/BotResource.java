package plumbline.bots;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.web.Access;
import plumbline.web.Created;
import plumbline.web.Member;
import plumbline.web.MergePatch;
import plumbline.web.ObjectId;
import plumbline.web.Precondition;
import plumbline.web.Right;

/** A workspace's bots. */
@Path("/api/workspaces/{ws}/bots")
@Produces(MediaType.APPLICATION_JSON)
public final class BotResource {
  private final BotService bots;

  BotResource(BotService bots) {
    this.bots = bots;
  }

  @GET
  @Access(Right.VIEWER)
  @Operation(summary = "List the workspace's bots")
  public Page<BotResponse> list(
      @Context Member member,
      @Parameter(description = "Only bots that are doing this") @QueryParam("status")
          BotStatus status,
      @Parameter(description = "Only bots of this market") @QueryParam("market") String market,
      @Parameter(description = "Only bots of this strategy") @QueryParam("strategy")
          String strategy,
      @Context PageRequest page) {
    return bots.list(member, new BotFilter(status, market, strategy), page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Access(Right.ADMIN)
  @Operation(
      summary = "Make a bot",
      description = "You are told of those of its events that are notifications.")
  public Created<BotResponse> add(@Context Member member, BotRequest request) {
    BotResponse added = BotResponse.from(bots.add(member, request));
    return new Created<>(added.id(), added);
  }

  @GET
  @Path("{id}")
  @Access(Right.VIEWER)
  @Operation(summary = "Read a bot")
  public BotResponse get(@Context Member member, @PathParam("id") ObjectId id) {
    return BotResponse.from(bots.get(member, id.value()));
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Access(Right.ADMIN)
  @Operation(
      summary = "Change a bot",
      description = "strategy_params is merged field by field, as a merge patch is.")
  public BotResponse update(
      @Context Member member,
      @PathParam("id") ObjectId id,
      MergePatch<BotRequest> patch,
      @Context Precondition precondition) {
    return BotResponse.from(bots.update(member, id.value(), patch, precondition));
  }

  @DELETE
  @Path("{id}")
  @Access(Right.ADMIN)
  @Operation(
      summary = "Delete a bot",
      description = "What it did stays in the workspace's history.")
  public void delete(
      @Context Member member, @PathParam("id") ObjectId id, @Context Precondition precondition) {
    bots.delete(member, id.value(), precondition);
  }
}
