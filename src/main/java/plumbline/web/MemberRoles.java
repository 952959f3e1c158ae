package plumbline.web;

import java.util.Optional;
import plumbline.shared.WorkspaceRole;

/** Knows who is in which workspace. */
@FunctionalInterface
public interface MemberRoles {

  /**
   * A person's role in a workspace; empty where there is no such workspace, or the person is not in
   * it.
   */
  Optional<WorkspaceRole> find(long workspaceId, long userId);
}
