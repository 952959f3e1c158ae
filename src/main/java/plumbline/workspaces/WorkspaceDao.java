package plumbline.workspaces;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import plumbline.shared.Refusal;
import plumbline.shared.SpansWorkspaces;

/** The statements of {@code workspaces}; they leave out the deleted. */
@RegisterConstructorMapper(Workspace.class)
public interface WorkspaceDao {
  String SELECT =
      """
      select w.id, w.name, w.slug, w.owner_id, w.is_active, w.created_at, w.updated_at, w.version, m.role
      from memberships m
      join workspaces w on w.id = m.workspace_id
      where m.removed_at is null and w.is_active
      """;

  @SqlUpdate(
      """
      insert into workspaces (name, slug, owner_id, created_at, updated_at)
      values (:name, :slug, :ownerId, :now, :now)
      """)
  @GetGeneratedKeys("id")
  long insert(String name, String slug, long ownerId, Instant now);

  @SpansWorkspaces("A slug is unique among all workspaces.")
  @SqlQuery("select count(*) from workspaces where slug = :slug")
  long countSlug(String slug);

  @SqlQuery(SELECT + "and m.workspace_id = :id and m.user_id = :userId")
  Optional<Workspace> find(long id, long userId);

  /**
   * Held until the transaction ends: changes of a workspace's owners and of the workspace itself
   * wait for one another.
   */
  @SqlQuery("select id from workspaces where id = :id and is_active for update")
  Optional<Long> lock(long id);

  /** Locks a workspace, or refuses with 404 where there is none. */
  default void lockPresent(long id) {
    if (lock(id).isEmpty()) {
      throw Refusal.notFound();
    }
  }

  @SpansWorkspaces("It lists a person's own.")
  @SqlQuery(
      SELECT
          + """
          and m.user_id = :userId and m.workspace_id < :before
          order by m.user_id desc, m.workspace_id desc limit :limit offset :offset
          """)
  List<Workspace> listOf(long userId, long before, int limit, int offset);

  /** Locks those that a person owns, as {@link #lock} does, always in the same order. */
  @SpansWorkspaces("It locks a person's own.")
  @SqlQuery(
      """
      select id from workspaces
      where is_active and id in (
        select workspace_id from memberships
        where user_id = :userId and role = 'owner' and removed_at is null)
      order by id
      for update
      """)
  List<Long> lockOwnedBy(long userId);

  /** The slugs of those of which nobody else is an owner. */
  @SpansWorkspaces("It lists a person's own.")
  @SqlQuery(
      """
      select w.slug
      from memberships m
      join workspaces w on w.id = m.workspace_id
      where m.user_id = :userId and m.role = 'owner' and m.removed_at is null and w.is_active
        and not exists (
          select 1 from memberships o
          join users u on u.id = o.user_id
          where o.workspace_id = m.workspace_id and o.user_id <> m.user_id
            and o.role = 'owner' and o.removed_at is null and u.is_active)
      order by w.slug
      """)
  List<String> listOnlyOwnedBy(long userId);

  @SqlUpdate(
      """
      update workspaces set name = :name, slug = :slug, updated_at = :now, version = version + 1
      where id = :id
      """)
  void update(long id, String name, String slug, Instant now);

  @SqlUpdate(
      "update workspaces set owner_id = :ownerId, updated_at = :now, version = version + 1 where id = :id")
  void updateOwner(long id, long ownerId, Instant now);

  /** Names another owner where the named one leaves and there is another. */
  @SqlUpdate(
      """
      update workspaces
      set owner_id = coalesce((
            select min(m.user_id) from memberships m
            join users u on u.id = m.user_id
            where m.workspace_id = :id and m.user_id <> :ownerId
              and m.role = 'owner' and m.removed_at is null and u.is_active), owner_id),
          updated_at = :now, version = version + 1
      where id = :id and owner_id = :ownerId
      """)
  void replaceOwner(long id, long ownerId, Instant now);

  @SqlUpdate(
      """
      update workspaces set is_active = false, deleted_at = :now, updated_at = :now, version = version + 1
      where id = :id
      """)
  void delete(long id, Instant now);
}
