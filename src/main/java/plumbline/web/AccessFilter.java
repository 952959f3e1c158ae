package plumbline.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import plumbline.shared.ErrorCode;
import plumbline.shared.Refusal;
import plumbline.shared.SystemRole;
import plumbline.shared.WorkspaceRole;

/**
 * Lets a request pass to one route or refuses it, in this order: no valid token, a workspace that
 * the caller is not in, a right that is missing. What it found stands in the request for {@link
 * RequestValues}.
 */
@Priority(Priorities.AUTHORIZATION)
final class AccessFilter implements ContainerRequestFilter {
  private static final String SCHEME = "bearer ";

  private final Right right;
  private final boolean reads;
  private final AccessPolicy policy;

  AccessFilter(Access access, boolean isGet, AccessPolicy policy) {
    this.right = access.value() == Right.REGISTRATION ? policy.registration() : access.value();
    this.reads = isGet || access.alsoReaders();
    this.policy = policy;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (right == Right.ANYONE) {
      return;
    }
    Caller caller = caller(request);
    request.setProperty(Caller.class.getName(), caller);
    if (right.workspaceRole().isPresent()) {
      Member member = member(request, caller);
      request.setProperty(Member.class.getName(), member);
      require(
          member.role().includes(right.workspaceRole().get()),
          "Your role in this workspace does not allow this.");
    } else {
      require(
          caller.keyScope().isEmpty(),
          "An API key works inside its workspace only; this needs a session.");
      require(
          right != Right.SYSTEM_ADMIN || caller.role() == SystemRole.ADMIN,
          "Only system admins may do this.");
    }
    require(reads || caller.role() != SystemRole.VIEWER, "A system viewer only reads.");
  }

  private Caller caller(ContainerRequestContext request) {
    return Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(SCHEME))
        .map(header -> header.substring(SCHEME.length()).strip())
        .flatMap(policy.authenticator()::authenticate)
        .orElseThrow(
            () ->
                Refusal.of(
                    ErrorCode.UNAUTHENTICATED, "Send a valid token: Authorization: Bearer TOKEN."));
  }

  private Member member(ContainerRequestContext request, Caller caller) {
    long workspaceId =
        ObjectId.valueOf(request.getUriInfo().getPathParameters().getFirst("ws")).value();
    if (caller.keyScope().filter(key -> key.workspaceId() != workspaceId).isPresent()) {
      throw Refusal.notFound();
    }
    WorkspaceRole own =
        policy.roles().find(workspaceId, caller.userId()).orElseThrow(Refusal::notFound);
    WorkspaceRole granted =
        caller.keyScope().map(key -> WorkspaceRole.lesser(own, key.role())).orElse(own);
    return new Member(workspaceId, caller.userId(), granted);
  }

  private static void require(boolean allowed, String otherwise) {
    if (!allowed) {
      throw Refusal.of(ErrorCode.FORBIDDEN, otherwise);
    }
  }
}
