package plumbline.channels;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import plumbline.web.Access;
import plumbline.web.Member;
import plumbline.web.MergePatch;
import plumbline.web.ObjectId;
import plumbline.web.Precondition;
import plumbline.web.Right;

/** Single messages, whichever channel they are in. */
@Path("/api/workspaces/{ws}/messages/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class MessageResource {
  private final MessageService messages;

  MessageResource(MessageService messages) {
    this.messages = messages;
  }

  @GET
  @Access(Right.VIEWER)
  @Operation(summary = "Read a message")
  public MessageResponse get(@Context Member member, @PathParam("id") ObjectId id) {
    return MessageResponse.from(messages.get(member, id.value()));
  }

  @PATCH
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Access(Right.MEMBER)
  @Operation(
      summary = "Edit your message",
      description = "Another's answers 403, to admins too. In an archived channel it answers 409.")
  public MessageResponse update(
      @Context Member member,
      @PathParam("id") ObjectId id,
      MergePatch<MessageRequest> patch,
      @Context Precondition precondition) {
    return MessageResponse.from(messages.update(member, id.value(), patch, precondition));
  }

  @DELETE
  @Access(Right.MEMBER)
  @Operation(
      summary = "Delete your message",
      description = "An admin may delete any. It works in an archived channel too.")
  public void delete(
      @Context Member member, @PathParam("id") ObjectId id, @Context Precondition precondition) {
    messages.delete(member, id.value(), precondition);
  }
}
