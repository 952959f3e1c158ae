package plumbline.auth;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import plumbline.shared.WorkspaceRole;

/**
 * An API key as its owner sees it.
 *
 * @param prefix the first characters of its token
 * @param token the token, in the answer to its creation only
 */
public record KeyResponse(
    long id,
    String name,
    long workspaceId,
    WorkspaceRole role,
    String prefix,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) Token token) {

  static KeyResponse from(ApiKey key) {
    return created(key, null);
  }

  static KeyResponse created(ApiKey key, Token token) {
    return new KeyResponse(
        key.id(),
        key.name(),
        key.workspaceId(),
        key.role(),
        key.prefix(),
        key.createdAt(),
        key.expiresAt(),
        key.lastUsedAt(),
        token);
  }
}
