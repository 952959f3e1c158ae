package plumbline.steward.ops;

import io.dropwizard.core.Configuration;
import java.util.List;
import java.util.Optional;
import plumbline.steward.Database;
import plumbline.steward.OnDrift;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.changelog.DatabaseName;
import plumbline.steward.sqlcheck.StatementCheck;

/** What an application hands to the steward, as its configuration says. */
public interface Estate<T extends Configuration> {

  /** The databases that are kept true, the main one first. */
  List<Database> databases(T configuration);

  /** The check of all statements that the program can send to one of them. */
  StatementCheck statements(T configuration, DatabaseName database);

  /** What fills them. */
  Seeder seeder(T configuration);

  /** What is done at start about what is not as it should be; empty where nobody looks then. */
  Optional<OnDrift> onDrift(T configuration);

  /** What admin tasks ask for; empty for nothing. */
  String adminToken(T configuration);

  /**
   * Another database that is there.
   *
   * @param url in a form that the configuration takes too
   */
  ConnectionSource at(T configuration, String url);

  /** An empty database in memory, of the embedded engine and set up as a file of it would be. */
  ConnectionSource memory(T configuration);

  /** The column that says to which tenant a table's row belongs. */
  String tenantColumn();
}
