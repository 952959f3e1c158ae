package plumbline.workspaces;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import plumbline.auth.TokenService;
import plumbline.shared.FieldError;
import plumbline.shared.Room;

/** Builds the room of workspaces and their members. */
public final class WorkspacesModule implements Room {
  private final WorkspaceService workspaces;
  private final MemberService members;

  public WorkspacesModule(Jdbi jdbi, InstantSource clock, TokenService tokens) {
    this.workspaces = new WorkspaceService(jdbi, clock);
    this.members = new MemberService(jdbi, clock, tokens);
  }

  @Override
  public List<Object> resources() {
    return List.of(new WorkspaceResource(workspaces), new MemberResource(members));
  }

  @Override
  public List<Class<?>> daos() {
    return List.of(WorkspaceDao.class, MembershipDao.class, MembershipRoleDao.class);
  }

  @Override
  public Map<String, FieldError> conflicts() {
    return Map.of(
        "workspaces_slug_key", FieldError.at("/slug", "is taken"),
        "memberships_pkey", FieldError.at("/email", "is that of a member already"));
  }
}
