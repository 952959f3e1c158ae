package plumbline.accounts;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import plumbline.users.UserRequest;
import plumbline.users.UserResponse;
import plumbline.web.Access;
import plumbline.web.Caller;
import plumbline.web.MergePatch;
import plumbline.web.ObjectId;
import plumbline.web.Precondition;
import plumbline.web.Right;

/** What system admins change about people. */
@Path("/api/users")
@Produces(MediaType.APPLICATION_JSON)
public final class PeopleResource {
  private final PeopleService people;

  PeopleResource(PeopleService people) {
    this.people = people;
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Access(Right.SYSTEM_ADMIN)
  @Operation(
      summary = "Change a person",
      description =
          "Changes the role, deactivates with is_active=false, and restores with is_active=true.")
  public UserResponse update(
      @Context Caller caller,
      @PathParam("id") ObjectId id,
      MergePatch<UserRequest> patch,
      @Context Precondition precondition) {
    return UserResponse.from(people.update(caller, id.value(), patch, precondition));
  }
}
