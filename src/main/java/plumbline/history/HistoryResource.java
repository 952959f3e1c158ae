package plumbline.history;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.web.Access;
import plumbline.web.Member;
import plumbline.web.ObjectId;
import plumbline.web.Right;

/** A workspace's history, and what a member was told. */
@Path("/api/workspaces/{ws}")
@Produces(MediaType.APPLICATION_JSON)
public final class HistoryResource {
  private final HistoryService history;

  HistoryResource(HistoryService history) {
    this.history = history;
  }

  @GET
  @Path("history")
  @Access(Right.VIEWER)
  @Operation(
      summary = "List the workspace's events",
      description = "Newest first; from is included, to is not.")
  public Page<EventResponse> events(
      @Context Member member,
      @QueryParam("action") String action,
      @QueryParam("from") Instant from,
      @QueryParam("to") Instant to,
      @Context PageRequest page) {
    return history.events(member, action, from, to, page);
  }

  @GET
  @Path("notifications")
  @Access(Right.VIEWER)
  @Operation(
      summary = "List what you were told",
      description = "With unread=true only what you have not read.")
  public Page<NotificationResponse> notifications(
      @Context Member member,
      @QueryParam("unread") @DefaultValue("false") Boolean unread,
      @Context PageRequest page) {
    return history.notifications(member, unread, page);
  }

  @POST
  @Path("notifications/{id}/read")
  @Access(value = Right.VIEWER, alsoReaders = true)
  @Operation(summary = "Mark one of your notifications as read")
  public void markRead(@Context Member member, @PathParam("id") ObjectId id) {
    history.markRead(member, id.value());
  }

  @POST
  @Path("notifications/read")
  @Access(value = Right.VIEWER, alsoReaders = true)
  @Operation(summary = "Mark all your notifications as read")
  public void markAllRead(@Context Member member) {
    history.markAllRead(member);
  }
}
