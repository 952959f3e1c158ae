package plumbline.channels;

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

/** The channels of a workspace. */
@Path("/api/workspaces/{ws}/channels")
@Produces(MediaType.APPLICATION_JSON)
public final class ChannelResource {
  private final ChannelService channels;

  ChannelResource(ChannelService channels) {
    this.channels = channels;
  }

  @GET
  @Access(Right.VIEWER)
  @Operation(summary = "List the channels", description = "Archived ones are among them.")
  public Page<ChannelResponse> list(@Context Member member, @Context PageRequest page) {
    return channels.list(member, page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Access(Right.ADMIN)
  @Operation(
      summary = "Make a channel",
      description = "Its name must not be that of another channel of the workspace.")
  public Created<ChannelResponse> create(@Context Member member, ChannelRequest request) {
    ChannelResponse created = ChannelResponse.from(channels.create(member, request));
    return new Created<>(created.id(), created);
  }

  @GET
  @Path("{id}")
  @Access(Right.VIEWER)
  @Operation(summary = "Read a channel")
  public ChannelResponse get(@Context Member member, @PathParam("id") ObjectId id) {
    return ChannelResponse.from(channels.get(member, id.value()));
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Access(Right.ADMIN)
  @Operation(
      summary = "Change a channel",
      description =
          "An archived channel takes no new messages, and those in it are edited no more. With"
              + " is_archived=false it does again.")
  public ChannelResponse update(
      @Context Member member,
      @PathParam("id") ObjectId id,
      MergePatch<ChannelRequest> patch,
      @Context Precondition precondition) {
    return ChannelResponse.from(channels.update(member, id.value(), patch, precondition));
  }

  @DELETE
  @Path("{id}")
  @Access(Right.ADMIN)
  @Operation(
      summary = "Delete a channel",
      description = "One that messages were posted to answers 409: archive it.")
  public void delete(
      @Context Member member, @PathParam("id") ObjectId id, @Context Precondition precondition) {
    channels.delete(member, id.value(), precondition);
  }
}
