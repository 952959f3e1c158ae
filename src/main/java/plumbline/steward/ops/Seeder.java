package plumbline.steward.ops;

import java.io.PrintWriter;
import plumbline.steward.changelog.ConnectionSource;

/** Fills a migrated database with rows; doing it again changes nothing. */
@FunctionalInterface
public interface Seeder {

  /**
   * Fills the database.
   *
   * @param connections those to do it on: the next migrator waits for their statements, should this
   *     process be killed
   * @param out where progress and passwords are printed
   */
  void seed(SeedRequest request, ConnectionSource connections, PrintWriter out) throws Exception;
}
