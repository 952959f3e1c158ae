package plumbline.workspaces;

import java.time.Instant;
import plumbline.shared.WorkspaceRole;

/**
 * A row of {@code memberships} with the names of its person.
 *
 * @param managerId a member of the same workspace, or null
 * @param removedAt when the person left or was removed, or null
 */
public record Membership(
    long workspaceId,
    long userId,
    String email,
    String username,
    String displayName,
    WorkspaceRole role,
    Long managerId,
    Instant removedAt,
    Instant createdAt,
    Instant updatedAt,
    int version) {}
