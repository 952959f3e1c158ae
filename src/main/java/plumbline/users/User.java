package plumbline.users;

import java.time.Instant;
import plumbline.shared.Secret;
import plumbline.shared.SystemRole;

/**
 * A row of {@code users}.
 *
 * @param email in lower case, unique also among the deleted
 * @param passwordHash Argon2id in its encoded form
 * @param defaultWorkspaceId a workspace that the person is or was a member of, or null
 * @param isActive false for the deactivated and the deleted
 * @param deletedAt when the person deleted the account, or null
 */
public record User(
    long id,
    String email,
    String username,
    String displayName,
    Secret passwordHash,
    SystemRole role,
    Long managerId,
    Long defaultWorkspaceId,
    boolean isActive,
    Instant deletedAt,
    Instant createdAt,
    Instant updatedAt,
    int version) {}
