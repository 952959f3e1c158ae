package plumbline.users;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import plumbline.shared.Secret;

/**
 * The statements of {@code users}; they leave out the inactive unless their names say otherwise.
 */
@RegisterConstructorMapper(User.class)
public interface UserDao {
  String SELECT =
      """
      select id, email, username, display_name, password_hash, role, manager_id, default_workspace_id,
             is_active, deleted_at, created_at, updated_at, version
      from users
      """;

  @SqlUpdate(
      """
      insert into users (email, username, display_name, password_hash, role, created_at, updated_at)
      values (lower(:email), :username, :displayName, :passwordHash, :role, :createdAt, :createdAt)
      """)
  @GetGeneratedKeys("id")
  long insert(@BindMethods NewUser user);

  @SqlQuery(SELECT + "where id = :id and is_active")
  Optional<User> find(long id);

  @SqlQuery(SELECT + "where id = :id")
  Optional<User> findEvenInactive(long id);

  @SqlQuery(SELECT + "where id = :id for update")
  Optional<User> lockEvenInactive(long id);

  /** The active person of an id, whose row is held until the transaction ends. */
  default Optional<User> lock(long id) {
    return lockEvenInactive(id).filter(User::isActive);
  }

  @SqlQuery(SELECT + "where email = :lowerCase")
  Optional<User> findByLowerCaseEmail(String lowerCase);

  /** The person of an e-mail in any case, active or not. */
  default Optional<User> findByEmailEvenInactive(String email) {
    return findByLowerCaseEmail(email.toLowerCase(Locale.ROOT));
  }

  /** The active person of an e-mail in any case. */
  default Optional<User> findByEmail(String email) {
    return findByEmailEvenInactive(email).filter(User::isActive);
  }

  @SqlQuery("select count(*) from users where username = :username")
  long countUsername(String username);

  @SqlQuery(
      SELECT
          + "where is_active = :isActive and id < :before order by is_active desc, id desc limit :limit offset :offset")
  List<User> list(boolean isActive, long before, int limit, int offset);

  @SqlQuery(
      SELECT
          + """
          where manager_id = :managerId and is_active = :isActive and id < :before
          order by manager_id desc, id desc limit :limit offset :offset
          """)
  List<User> listByManager(long managerId, boolean isActive, long before, int limit, int offset);

  @SqlUpdate(
      """
      update users
      set email = lower(:email), username = :username, display_name = :displayName, role = :role,
          manager_id = :managerId, is_active = :isActive,
          deleted_at = case when :isActive then null else deleted_at end,
          updated_at = :now, version = version + 1
      where id = :id
      """)
  void update(long id, @BindMethods UserRequest request, Instant now);

  @SqlUpdate(
      """
      update users
      set email = lower(:email), username = :username, display_name = :displayName,
          default_workspace_id = :defaultWorkspaceId, updated_at = :now, version = version + 1
      where id = :id
      """)
  void updateProfile(
      long id,
      String email,
      String username,
      String displayName,
      Long defaultWorkspaceId,
      Instant now);

  @SqlUpdate(
      """
      update users set is_active = false, deleted_at = :now, updated_at = :now, version = version + 1
      where id = :id
      """)
  void delete(long id, Instant now);

  @SqlUpdate(
      "update users set password_hash = :passwordHash, updated_at = :now, version = version + 1 where id = :id")
  void updatePassword(long id, Secret passwordHash, Instant now);

  @SqlUpdate(
      """
      update users set default_workspace_id = :workspaceId, updated_at = :now, version = version + 1
      where id = :id
      """)
  void updateDefaultWorkspace(long id, long workspaceId, Instant now);

  @SqlUpdate(
      """
      update users set default_workspace_id = null, updated_at = :now, version = version + 1
      where default_workspace_id = :workspaceId
      """)
  void clearDefaultWorkspace(long workspaceId, Instant now);

  @SqlUpdate(
      """
      update users set default_workspace_id = null, updated_at = :now, version = version + 1
      where id = :id and default_workspace_id = :workspaceId
      """)
  void clearDefaultWorkspaceOf(long id, long workspaceId, Instant now);
}
