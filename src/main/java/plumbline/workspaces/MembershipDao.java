package plumbline.workspaces;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import plumbline.shared.WorkspaceRole;

/**
 * The statements of {@code memberships}; they leave out those who were removed unless their names
 * say otherwise, and the lists leave out inactive people.
 */
@RegisterConstructorMapper(Membership.class)
public interface MembershipDao {
  String SELECT =
      """
      select m.workspace_id, m.user_id, u.email, u.username, u.display_name, m.role, m.manager_id,
             m.removed_at, m.created_at, m.updated_at, m.version
      from memberships m
      join users u on u.id = m.user_id
      where m.workspace_id = :workspaceId
      """;

  @SqlUpdate(
      """
      insert into memberships (workspace_id, user_id, role, manager_id, created_at, updated_at)
      values (:workspaceId, :userId, :role, :managerId, :now, :now)
      """)
  void insert(long workspaceId, long userId, WorkspaceRole role, Long managerId, Instant now);

  @SqlQuery(SELECT + "and m.user_id = :userId and m.removed_at is null")
  Optional<Membership> find(long workspaceId, long userId);

  @SqlQuery(SELECT + "and m.user_id = :userId")
  Optional<Membership> findEvenRemoved(long workspaceId, long userId);

  @SqlQuery(
      SELECT
          + """
          and m.removed_at is null and u.is_active and m.user_id < :before
          order by m.workspace_id desc, m.user_id desc limit :limit offset :offset
          """)
  List<Membership> list(long workspaceId, long before, int limit, int offset);

  @SqlQuery(
      SELECT
          + """
          and m.manager_id = :managerId and m.removed_at is null and u.is_active and m.user_id < :before
          order by m.workspace_id desc, m.manager_id desc, m.user_id desc limit :limit offset :offset
          """)
  List<Membership> listByManager(
      long workspaceId, long managerId, long before, int limit, int offset);

  @SqlQuery(
      """
      select count(*)
      from memberships m
      join users u on u.id = m.user_id
      where m.workspace_id = :workspaceId and m.user_id <> :userId
        and m.role = 'owner' and m.removed_at is null and u.is_active
      """)
  long countOtherOwners(long workspaceId, long userId);

  @SqlUpdate(
      """
      update memberships
      set role = :role, manager_id = :managerId, removed_at = null, updated_at = :now, version = version + 1
      where workspace_id = :workspaceId and user_id = :userId
      """)
  void update(long workspaceId, long userId, WorkspaceRole role, Long managerId, Instant now);

  @SqlUpdate(
      """
      update memberships set removed_at = :now, manager_id = null, updated_at = :now, version = version + 1
      where workspace_id = :workspaceId and user_id = :userId
      """)
  void remove(long workspaceId, long userId, Instant now);

  @SqlUpdate(
      """
      update memberships set manager_id = null, updated_at = :now, version = version + 1
      where workspace_id = :workspaceId and manager_id = :managerId
      """)
  void clearManager(long workspaceId, long managerId, Instant now);
}
