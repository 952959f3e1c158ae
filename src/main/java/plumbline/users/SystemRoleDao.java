package plumbline.users;

import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import plumbline.shared.SystemRole;

/**
 * The look-up of a person that every request makes. It stands alone because Jdbi sets up all
 * methods of a DAO for each use of one.
 */
public interface SystemRoleDao {

  @SqlQuery("select role from users where id = :id and is_active")
  Optional<SystemRole> find(long id);
}
