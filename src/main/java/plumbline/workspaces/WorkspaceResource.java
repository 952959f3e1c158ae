package plumbline.workspaces;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.web.Access;
import plumbline.web.Caller;
import plumbline.web.Created;
import plumbline.web.Member;
import plumbline.web.MergePatch;
import plumbline.web.Precondition;
import plumbline.web.Right;

/** Workspaces. */
@Path("/api/workspaces")
@Produces(MediaType.APPLICATION_JSON)
public final class WorkspaceResource {
  private final WorkspaceService workspaces;

  WorkspaceResource(WorkspaceService workspaces) {
    this.workspaces = workspaces;
  }

  @GET
  @Access(Right.SIGNED_IN)
  @Operation(summary = "List the workspaces that you are a member of")
  public Page<WorkspaceResponse> list(@Context Caller caller, @Context PageRequest page) {
    return workspaces.list(caller, page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Access(Right.SIGNED_IN)
  @Operation(
      summary = "Make a workspace",
      description = "You become its owner. Without a slug one is derived.")
  public Created<WorkspaceResponse> create(@Context Caller caller, WorkspaceRequest request) {
    WorkspaceResponse created = WorkspaceResponse.from(workspaces.create(caller, request));
    return new Created<>(created.id(), created);
  }

  @GET
  @Path("{ws}")
  @Access(Right.VIEWER)
  @Operation(summary = "Read a workspace")
  public WorkspaceResponse get(@Context Member member) {
    return WorkspaceResponse.from(workspaces.get(member));
  }

  @PATCH
  @Path("{ws}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Access(Right.ADMIN)
  @Operation(summary = "Rename a workspace")
  public WorkspaceResponse update(
      @Context Member member,
      MergePatch<WorkspaceRequest> patch,
      @Context Precondition precondition) {
    return WorkspaceResponse.from(workspaces.update(member, patch, precondition));
  }

  @DELETE
  @Path("{ws}")
  @Access(Right.OWNER)
  @Operation(
      summary = "Delete a workspace",
      description = "Its rows stay, and its slug stays reserved.")
  public void delete(@Context Member member, @Context Precondition precondition) {
    workspaces.delete(member, precondition);
  }
}
