package plumbline.journal;

import io.swagger.v3.oas.annotations.Hidden;
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
import plumbline.web.Rows;

/** The caller's own journal. */
@Path("/api/workspaces/{ws}/journal")
@Produces(MediaType.APPLICATION_JSON)
public final class JournalResource {
  private final JournalService journal;

  JournalResource(JournalService journal) {
    this.journal = journal;
  }

  @GET
  @Access(Right.VIEWER)
  @Operation(
      summary = "List your journal",
      description = "Newest first. In CSV an entry's tags are joined by semicolons.")
  public Page<JournalResponse> list(@Context Member member, @Context PageRequest page) {
    return journal.list(member, page);
  }

  @GET
  @Produces({Rows.CSV, Rows.NDJSON})
  @Access(Right.VIEWER)
  @Hidden
  public Rows<JournalResponse> export(@Context Member member) {
    return Rows.of(JournalResponse.class, page -> journal.list(member, page));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Access(Right.MEMBER)
  @Operation(
      summary = "Write a trade down in your journal",
      description =
          "bot_id and history_id name a bot and an event of the workspace. A trade that still runs has no"
              + " closed_at.")
  public Created<JournalResponse> add(@Context Member member, JournalRequest request) {
    JournalResponse added = JournalResponse.from(journal.add(member, request));
    return new Created<>(added.id(), added);
  }

  @GET
  @Path("{id}")
  @Access(Right.VIEWER)
  @Operation(summary = "Read an entry of your journal")
  public JournalResponse get(@Context Member member, @PathParam("id") ObjectId id) {
    return JournalResponse.from(journal.get(member, id.value()));
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Access(Right.MEMBER)
  @Operation(
      summary = "Change an entry of your journal",
      description = "Tags are replaced as a whole; null leaves none.")
  public JournalResponse update(
      @Context Member member,
      @PathParam("id") ObjectId id,
      MergePatch<JournalRequest> patch,
      @Context Precondition precondition) {
    return JournalResponse.from(journal.update(member, id.value(), patch, precondition));
  }

  @DELETE
  @Path("{id}")
  @Access(Right.MEMBER)
  @Operation(summary = "Remove an entry from your journal")
  public void delete(
      @Context Member member, @PathParam("id") ObjectId id, @Context Precondition precondition) {
    journal.delete(member, id.value(), precondition);
  }
}
