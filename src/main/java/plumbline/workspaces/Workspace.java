package plumbline.workspaces;

import java.time.Instant;
import plumbline.shared.WorkspaceRole;

/**
 * A row of {@code workspaces}, as one of its members sees it.
 *
 * @param slug unique also among the deleted
 * @param role the role of the person who asks
 */
public record Workspace(
    long id,
    String name,
    String slug,
    long ownerId,
    boolean isActive,
    Instant createdAt,
    Instant updatedAt,
    int version,
    WorkspaceRole role) {}
