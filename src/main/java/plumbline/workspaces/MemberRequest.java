package plumbline.workspaces;

import jakarta.validation.constraints.NotNull;
import plumbline.shared.WorkspaceRole;

/** What may be changed about a member. */
public record MemberRequest(@NotNull WorkspaceRole role, Long managerId) {

  static MemberRequest from(Membership membership) {
    return new MemberRequest(membership.role(), membership.managerId());
  }
}
