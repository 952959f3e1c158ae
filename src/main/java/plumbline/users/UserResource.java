package plumbline.users;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.web.Access;
import plumbline.web.Caller;
import plumbline.web.ObjectId;
import plumbline.web.Right;

/** People, for system admins; everybody may read themselves. */
@Path("/api/users")
@Produces(MediaType.APPLICATION_JSON)
public final class UserResource {
  private final UserService users;

  UserResource(UserService users) {
    this.users = users;
  }

  @GET
  @Access(Right.SYSTEM_ADMIN)
  @Operation(
      summary = "List people",
      description = "Active ones, unless is_active=false asks for the others.")
  public Page<UserResponse> list(
      @Parameter(description = "Only those with this manager") @QueryParam("manager_id")
          Long managerId,
      @Parameter(description = "false: the deactivated and the deleted")
          @QueryParam("is_active")
          @DefaultValue("true")
          Boolean isActive,
      @Context PageRequest page) {
    return users.list(managerId, isActive, page);
  }

  @GET
  @Path("{id}")
  @Access(Right.SIGNED_IN)
  @Operation(
      summary = "Read a person",
      description = "System admins may read everybody, others themselves.")
  public UserResponse get(@Context Caller caller, @PathParam("id") ObjectId id) {
    return UserResponse.from(users.get(caller, id.value()));
  }
}
