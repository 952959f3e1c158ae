package plumbline.db;

import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.jackson2.Jackson2Config;
import org.jdbi.v3.jackson2.Jackson2Plugin;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/**
 * Makes a Jdbi that binds and reads the types that rows are made of, the same way on both
 * databases.
 */
public final class JdbiSetup {
  private JdbiSetup() {}

  /** A Jdbi over a pool of connections to an engine. */
  public static Jdbi over(DataSource pool, Engine engine) {
    return configured(Jdbi.create(pool), engine);
  }

  /** A Jdbi without a pool, for a command that needs one connection at a time. */
  public static Jdbi over(DatabaseAddress address) {
    return over(address::connect, address.engine());
  }

  /** The same, by way of somebody's connections to an engine. */
  public static Jdbi over(ConnectionFactory connections, Engine engine) {
    return configured(Jdbi.create(connections), engine);
  }

  private static Jdbi configured(Jdbi jdbi, Engine engine) {
    jdbi.installPlugin(new SqlObjectPlugin())
        .installPlugin(new Jackson2Plugin())
        .getConfig(Jackson2Config.class)
        .setMapper(JsonColumn.mapper());
    return jdbi.define(Engine.ATTRIBUTE, engine)
        .registerArgument(new JsonColumn(engine))
        .registerArgument(new InstantColumn())
        .registerColumnMapper(new InstantColumn())
        .registerArgument(new SecretColumn())
        .registerColumnMapper(new SecretColumn())
        .registerArgument(new EnumColumn())
        .registerColumnMapper(new EnumColumn());
  }
}
