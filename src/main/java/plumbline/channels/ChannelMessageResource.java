package plumbline.channels;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import plumbline.web.ObjectId;
import plumbline.web.Right;

/** The messages in a channel. */
@Path("/api/workspaces/{ws}/channels/{id}/messages")
@Produces(MediaType.APPLICATION_JSON)
public final class ChannelMessageResource {
  private final MessageService messages;

  ChannelMessageResource(MessageService messages) {
    this.messages = messages;
  }

  @GET
  @Access(Right.VIEWER)
  @Operation(summary = "List the messages in a channel")
  public Page<MessageResponse> list(
      @Context Member member, @PathParam("id") ObjectId channelId, @Context PageRequest page) {
    return messages.list(member, channelId.value(), page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Access(Right.MEMBER)
  @Operation(
      summary = "Post a message to a channel",
      description = "An archived channel takes none and answers 409.")
  public Created<MessageResponse> post(
      @Context Member member, @PathParam("id") ObjectId channelId, MessageRequest request) {
    MessageResponse posted =
        MessageResponse.from(messages.post(member, channelId.value(), request));
    return new Created<>("../../../messages", posted.id(), posted);
  }
}
