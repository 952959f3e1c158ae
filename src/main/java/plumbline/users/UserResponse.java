package plumbline.users;

import jakarta.annotation.Nullable;
import java.time.Instant;
import plumbline.shared.SystemRole;
import plumbline.web.Versioned;

/** A person as shown to themselves and to system admins. */
public record UserResponse(
    long id,
    String email,
    String username,
    String displayName,
    SystemRole role,
    @Nullable Long managerId,
    @Nullable Long defaultWorkspaceId,
    boolean isActive,
    @Nullable Instant deletedAt,
    Instant createdAt,
    Instant updatedAt,
    int version)
    implements Versioned {

  public static UserResponse from(User user) {
    return new UserResponse(
        user.id(),
        user.email(),
        user.username(),
        user.displayName(),
        user.role(),
        user.managerId(),
        user.defaultWorkspaceId(),
        user.isActive(),
        user.deletedAt(),
        user.createdAt(),
        user.updatedAt(),
        user.version());
  }
}
