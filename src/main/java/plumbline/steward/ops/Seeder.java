package plumbline.steward.ops;

import java.io.PrintWriter;

/** Fills a migrated database with rows; doing it again changes nothing. */
@FunctionalInterface
public interface Seeder {

  /**
   * Fills the database.
   *
   * @param out where progress and passwords are printed
   */
  void seed(SeedRequest request, PrintWriter out) throws Exception;
}
