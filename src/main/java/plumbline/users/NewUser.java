package plumbline.users;

import java.time.Instant;
import plumbline.shared.Secret;
import plumbline.shared.SystemRole;

/** A person about to be inserted. */
public record NewUser(
    String email,
    String username,
    String displayName,
    Secret passwordHash,
    SystemRole role,
    Instant createdAt) {}
