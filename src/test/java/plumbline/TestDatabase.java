package plumbline;

import org.jdbi.v3.core.Jdbi;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.db.JdbiSetup;

/**
 * A database for a test.
 *
 * @param url what {@code DATABASE_URL} would be
 */
public record TestDatabase(Engine engine, String url) {

  /** A way to look into it and to change it behind the service's back. */
  public Jdbi jdbi() {
    return JdbiSetup.over(DatabaseAddress.parse(url));
  }

  /** What a PostgreSQL database is called on its server. */
  String name() {
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
