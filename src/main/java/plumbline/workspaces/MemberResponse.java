package plumbline.workspaces;

import jakarta.annotation.Nullable;
import java.time.Instant;
import plumbline.shared.WorkspaceRole;
import plumbline.web.Versioned;

/** A member of a workspace. */
public record MemberResponse(
    long workspaceId,
    long userId,
    String email,
    String username,
    String displayName,
    WorkspaceRole role,
    @Nullable Long managerId,
    Instant createdAt,
    Instant updatedAt,
    int version)
    implements Versioned {

  static MemberResponse from(Membership membership) {
    return new MemberResponse(
        membership.workspaceId(),
        membership.userId(),
        membership.email(),
        membership.username(),
        membership.displayName(),
        membership.role(),
        membership.managerId(),
        membership.createdAt(),
        membership.updatedAt(),
        membership.version());
  }
}
