package plumbline.tenancy;

import plumbline.shared.WorkspaceRole;

/** Whose objects an operation works on. */
enum Whose {
  /** Those of the workspace, whoever made them. */
  ANYBODYS,
  /** The caller's; nobody else knows of them. */
  OWN,
  /** The caller's; others know of them. */
  AUTHORS,
  /** The caller's; admins reach those of others too. */
  AUTHORS_OR_ADMINS;

  /** The answer to a member with the right for the operation, on an object that another made. */
  int onAnothers(WorkspaceRole role, int success) {
    return switch (this) {
      case ANYBODYS -> success;
      case OWN -> 404;
      case AUTHORS -> 403;
      case AUTHORS_OR_ADMINS -> role.includes(WorkspaceRole.ADMIN) ? success : 403;
    };
  }
}
