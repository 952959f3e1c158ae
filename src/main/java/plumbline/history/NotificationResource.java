package plumbline.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import plumbline.web.Member;
import plumbline.web.ObjectId;
import plumbline.web.Right;

/** What the caller was told in a workspace. */
@Path("/api/workspaces/{ws}/notifications")
@Produces(MediaType.APPLICATION_JSON)
public final class NotificationResource {
  private final NotificationService notifications;

  NotificationResource(NotificationService notifications) {
    this.notifications = notifications;
  }

  @GET
  @Access(Right.VIEWER)
  @Operation(
      summary = "List what you were told",
      description = "With unread=true only what you have not read.")
  public Page<NotificationResponse> list(
      @Context Member member,
      @Parameter(description = "true: only what you have not read")
          @QueryParam("unread")
          @DefaultValue("false")
          Boolean unread,
      @Context PageRequest page) {
    return notifications.list(member, unread, page);
  }

  @POST
  @Path("{id}/read")
  @Access(value = Right.VIEWER, alsoReaders = true)
  @Operation(summary = "Mark one of your notifications as read")
  public void markRead(@Context Member member, @PathParam("id") ObjectId id) {
    notifications.markRead(member, id.value());
  }

  @POST
  @Path("read")
  @Access(value = Right.VIEWER, alsoReaders = true)
  @Operation(summary = "Mark all your notifications as read")
  public void markAllRead(@Context Member member) {
    notifications.markAllRead(member);
  }
}
