package plumbline.auth;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import plumbline.shared.Name;
import plumbline.shared.WorkspaceRole;

/** A new API key: it works in one workspace, with this role or its owner's where that is less. */
public record KeyRequest(
    @NotNull @Name String name,
    @NotNull Long workspaceId,
    @NotNull WorkspaceRole role,
    Instant expiresAt) {}
