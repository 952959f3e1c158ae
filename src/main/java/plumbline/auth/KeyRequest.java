package plumbline.auth;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import plumbline.shared.WorkspaceRole;
import plumbline.users.UserRequest;

/** A new API key: it works in one workspace, with this role or its owner's where that is less. */
public record KeyRequest(
    @NotNull
        @Size(min = 1, max = 100)
        @Pattern(regexp = UserRequest.NAME, message = UserRequest.NAME_MESSAGE)
        String name,
    @NotNull Long workspaceId,
    @NotNull WorkspaceRole role,
    Instant expiresAt) {}
