package plumbline;

import org.jdbi.v3.core.Jdbi;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.db.JdbiSetup;

/**
 * A database for a test.
 *
 * @param url what {@code DATABASE_URL} would be
 * @param migrated whether it has all changes applied
 */
public record TestDatabase(Engine engine, String url, boolean migrated) {

  /** An empty database. */
  public TestDatabase(Engine engine, String url) {
    this(engine, url, false);
  }

  /** A way to look into it and to change it behind the service's back. */
  public Jdbi jdbi() {
    return JdbiSetup.over(DatabaseAddress.parse(url));
  }

  /** What a PostgreSQL database is called on its server. */
  String name() {
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
