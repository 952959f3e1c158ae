package plumbline.workspaces;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import plumbline.shared.WorkspaceRole;

/** A registered person to take in. */
public record NewMemberRequest(
    @NotNull @Size(max = 255) String email, @NotNull WorkspaceRole role, Long managerId) {}
