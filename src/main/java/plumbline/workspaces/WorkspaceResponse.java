package plumbline.workspaces;

import java.time.Instant;
import plumbline.shared.WorkspaceRole;
import plumbline.web.Versioned;

/**
 * A workspace.
 *
 * @param role the role of the person who asks
 */
public record WorkspaceResponse(
    long id,
    String name,
    String slug,
    long ownerId,
    WorkspaceRole role,
    boolean isActive,
    Instant createdAt,
    Instant updatedAt,
    int version)
    implements Versioned {

  static WorkspaceResponse from(Workspace workspace) {
    return new WorkspaceResponse(
        workspace.id(),
        workspace.name(),
        workspace.slug(),
        workspace.ownerId(),
        workspace.role(),
        workspace.isActive(),
        workspace.createdAt(),
        workspace.updatedAt(),
        workspace.version());
  }
}
