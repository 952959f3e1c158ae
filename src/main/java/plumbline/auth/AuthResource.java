package plumbline.auth;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import plumbline.shared.ErrorCode;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.web.Access;
import plumbline.web.Caller;
import plumbline.web.Created;
import plumbline.web.ObjectId;
import plumbline.web.Refuses;
import plumbline.web.Right;

/** Signing in and out, and the tokens that a person has out. */
@Path("/api/auth")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AuthResource {
  private final LoginService logins;
  private final TokenService tokens;

  AuthResource(LoginService logins, TokenService tokens) {
    this.logins = logins;
    this.tokens = tokens;
  }

  @POST
  @Path("login")
  @Access(Right.ANYONE)
  @Refuses({ErrorCode.UNAUTHENTICATED, ErrorCode.TOO_MANY_REQUESTS})
  @Operation(
      summary = "Sign in",
      description = "Opens a session of 24 hours. Its token is shown here only.")
  public LoginResponse login(LoginRequest request) {
    return logins.login(request);
  }

  @POST
  @Path("logout")
  @Consumes(MediaType.WILDCARD)
  @Access(value = Right.SIGNED_IN, alsoReaders = true)
  @Operation(summary = "Sign out", description = "Ends the session that asks.")
  public void logout(@Context Caller caller) {
    tokens.revokeSession(caller.userId(), caller.sessionId());
  }

  @GET
  @Path("sessions")
  @Access(Right.SIGNED_IN)
  @Operation(
      summary = "List your sessions",
      description = "Those that are neither expired nor ended.")
  public Page<SessionResponse> sessions(@Context Caller caller, @Context PageRequest page) {
    return tokens.sessions(caller, page);
  }

  @DELETE
  @Path("sessions/{id}")
  @Access(value = Right.SIGNED_IN, alsoReaders = true)
  @Operation(summary = "End one of your sessions")
  public void endSession(@Context Caller caller, @PathParam("id") ObjectId id) {
    tokens.revokeSession(caller.userId(), id.value());
  }

  @GET
  @Path("keys")
  @Access(Right.SIGNED_IN)
  @Operation(
      summary = "List your API keys",
      description = "Those that are neither expired nor revoked.")
  public Page<KeyResponse> keys(@Context Caller caller, @Context PageRequest page) {
    return tokens.keys(caller, page);
  }

  @POST
  @Path("keys")
  @Access(Right.SIGNED_IN)
  @Operation(
      summary = "Make an API key",
      description =
          "It works in one workspace, with a right never above yours there. Its token is shown here only.")
  public Created<KeyResponse> createKey(@Context Caller caller, KeyRequest request) {
    KeyResponse key = tokens.createKey(caller, request);
    return new Created<>(key.id(), key);
  }

  @DELETE
  @Path("keys/{id}")
  @Access(value = Right.SIGNED_IN, alsoReaders = true)
  @Operation(summary = "Revoke one of your API keys")
  public void revokeKey(@Context Caller caller, @PathParam("id") ObjectId id) {
    tokens.revokeKey(caller, id.value());
  }
}
