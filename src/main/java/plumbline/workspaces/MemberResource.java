package plumbline.workspaces;

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

/** The members of a workspace. */
@Path("/api/workspaces/{ws}/members")
@Produces(MediaType.APPLICATION_JSON)
public final class MemberResource {
  private final MemberService members;

  MemberResource(MemberService members) {
    this.members = members;
  }

  @GET
  @Access(Right.VIEWER)
  @Operation(summary = "List the members")
  public Page<MemberResponse> list(
      @Context Member member,
      @Parameter(description = "Only those with this manager") @QueryParam("manager_id")
          Long managerId,
      @Context PageRequest page) {
    return members.list(member, managerId, page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Access(Right.ADMIN)
  @Operation(
      summary = "Take a registered person in",
      description = "Somebody who was removed is taken back in.")
  public Created<MemberResponse> add(@Context Member member, NewMemberRequest request) {
    MemberResponse added = MemberResponse.from(members.add(member, request));
    return new Created<>(added.userId(), added);
  }

  @PATCH
  @Path("{user_id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Access(Right.ADMIN)
  @Operation(
      summary = "Change a member's role or manager",
      description =
          "An owner who gives the role owner hands the workspace over, and becomes an admin.")
  public MemberResponse update(
      @Context Member member,
      @PathParam("user_id") ObjectId userId,
      MergePatch<MemberRequest> patch,
      @Context Precondition precondition) {
    return MemberResponse.from(members.update(member, userId.value(), patch, precondition));
  }

  @DELETE
  @Path("{user_id}")
  @Access(Right.VIEWER)
  @Operation(
      summary = "Remove a member, or leave",
      description = "Access ends at once, by API key too; what the member wrote stays.")
  public void remove(
      @Context Member member,
      @PathParam("user_id") ObjectId userId,
      @Context Precondition precondition) {
    members.remove(member, userId.value(), precondition);
  }
}
