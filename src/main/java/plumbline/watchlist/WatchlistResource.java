package plumbline.watchlist;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** The caller's own watchlist. */
@Path("/api/workspaces/{ws}/watchlist")
@Produces(MediaType.APPLICATION_JSON)
public final class WatchlistResource {
  private final WatchlistService watchlist;

  WatchlistResource(WatchlistService watchlist) {
    this.watchlist = watchlist;
  }

  @GET
  @Access(Right.VIEWER)
  @Operation(summary = "List your watchlist")
  public Page<WatchlistResponse> list(@Context Member member, @Context PageRequest page) {
    return watchlist.list(member, page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Access(Right.MEMBER)
  @Operation(
      summary = "Watch a symbol",
      description = "An entry with an alert also writes an event to the history and notifies you.")
  public Created<WatchlistResponse> add(@Context Member member, WatchlistRequest request) {
    WatchlistResponse added = WatchlistResponse.from(watchlist.add(member, request));
    return new Created<>(added.id(), added);
  }

  @GET
  @Path("{id}")
  @Access(Right.VIEWER)
  @Operation(summary = "Read an entry of your watchlist")
  public WatchlistResponse get(@Context Member member, @PathParam("id") ObjectId id) {
    return WatchlistResponse.from(watchlist.get(member, id.value()));
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Access(Right.MEMBER)
  @Operation(
      summary = "Change an entry of your watchlist",
      description = "An alert whose price or direction changes is armed again.")
  public WatchlistResponse update(
      @Context Member member,
      @PathParam("id") ObjectId id,
      MergePatch<WatchlistRequest> patch,
      @Context Precondition precondition) {
    return WatchlistResponse.from(watchlist.update(member, id.value(), patch, precondition));
  }

  @DELETE
  @Path("{id}")
  @Access(Right.MEMBER)
  @Operation(summary = "Stop watching a symbol")
  public void delete(
      @Context Member member, @PathParam("id") ObjectId id, @Context Precondition precondition) {
    watchlist.delete(member, id.value(), precondition);
  }
}
