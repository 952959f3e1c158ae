package plumbline.db;

import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/**
 * Makes a Jdbi that binds and reads the types that rows are made of, the same way on both
 * databases.
 */
public final class JdbiSetup {
  private JdbiSetup() {}

  /** A Jdbi over a pool. */
  public static Jdbi over(DataSource pool) {
    return configured(Jdbi.create(pool));
  }

  /** A Jdbi without a pool, for a command that needs one connection at a time. */
  public static Jdbi over(DatabaseAddress address) {
    return configured(Jdbi.create(address::connect));
  }

  private static Jdbi configured(Jdbi jdbi) {
    return jdbi.installPlugin(new SqlObjectPlugin())
        .registerArgument(new InstantColumn())
        .registerColumnMapper(new InstantColumn())
        .registerArgument(new SecretColumn())
        .registerColumnMapper(new SecretColumn())
        .registerArgument(new EnumColumn())
        .registerColumnMapper(new EnumColumn());
  }
}
