package plumbline.accounts;

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
import plumbline.shared.ErrorCode;
import plumbline.users.UserResponse;
import plumbline.web.Access;
import plumbline.web.Caller;
import plumbline.web.Created;
import plumbline.web.MergePatch;
import plumbline.web.Precondition;
import plumbline.web.Refuses;
import plumbline.web.Right;

/** Registering, and the caller's own account. */
@Path("/api/users")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountResource {
  private final Registration registration;
  private final AccountService accounts;

  AccountResource(Registration registration, AccountService accounts) {
    this.registration = registration;
    this.accounts = accounts;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Access(Right.REGISTRATION)
  @Operation(
      summary = "Register",
      description =
          "Makes the person and a workspace of their own. A service that is closed leaves it to system admins.")
  public Created<UserResponse> register(RegistrationRequest request) {
    UserResponse user = UserResponse.from(registration.register(request));
    return new Created<>(user.id(), user);
  }

  @GET
  @Path("me")
  @Access(Right.SIGNED_IN)
  @Operation(summary = "Read your account")
  public UserResponse get(@Context Caller caller) {
    return UserResponse.from(accounts.get(caller));
  }

  @PATCH
  @Path("me")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Access(Right.SIGNED_IN)
  @Operation(summary = "Change your account")
  public UserResponse update(
      @Context Caller caller,
      MergePatch<ProfileRequest> patch,
      @Context Precondition precondition) {
    return UserResponse.from(accounts.update(caller, patch, precondition));
  }

  @DELETE
  @Path("me")
  @Access(Right.SIGNED_IN)
  @Operation(
      summary = "Delete your account",
      description =
          "Ends all sessions and keys. Refused while you are the last owner of a workspace.")
  public void delete(@Context Caller caller, @Context Precondition precondition) {
    accounts.delete(caller, precondition);
  }

  @POST
  @Path("me/password")
  @Consumes(MediaType.APPLICATION_JSON)
  @Refuses(ErrorCode.TOO_MANY_REQUESTS)
  @Access(value = Right.SIGNED_IN, alsoReaders = true)
  @Operation(summary = "Change your password", description = "Ends all your other sessions.")
  public void changePassword(@Context Caller caller, PasswordRequest request) {
    accounts.changePassword(caller, request);
  }
}
