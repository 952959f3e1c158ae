package plumbline.shared;

import java.util.Locale;

/**
 * What a member may do in one workspace, in rising order; written in lower case in JSON and in the
 * database.
 */
public enum WorkspaceRole {
  VIEWER,
  MEMBER,
  ADMIN,
  OWNER;

  /** Whether this role carries the rights of another. */
  public boolean includes(WorkspaceRole other) {
    return compareTo(other) >= 0;
  }

  /** The lesser of two roles. */
  public static WorkspaceRole lesser(WorkspaceRole one, WorkspaceRole other) {
    return one.includes(other) ? other : one;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
