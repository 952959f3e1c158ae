package plumbline.web;

import java.util.Optional;
import plumbline.shared.WorkspaceRole;

/** Who may call a route. */
public enum Right {
  /** Everybody, without a token. */
  ANYONE,
  /** Everybody, unless the service is closed for registration: then system admins. */
  REGISTRATION,
  /** Whoever is signed in, for what is their own. */
  SIGNED_IN,
  /** System admins, in a session. */
  SYSTEM_ADMIN,
  /** Members of the workspace in the path, from viewers up. */
  VIEWER(WorkspaceRole.VIEWER),
  /** Members of the workspace in the path who may write. */
  MEMBER(WorkspaceRole.MEMBER),
  /** Admins of the workspace in the path. */
  ADMIN(WorkspaceRole.ADMIN),
  /** Owners of the workspace in the path. */
  OWNER(WorkspaceRole.OWNER);

  private final WorkspaceRole role;

  Right() {
    this(null);
  }

  Right(WorkspaceRole role) {
    this.role = role;
  }

  /**
   * The role needed in the workspace that the path names; empty for routes outside of workspaces.
   */
  public Optional<WorkspaceRole> workspaceRole() {
    return Optional.ofNullable(role);
  }
}
