package plumbline.steward.ops;

import java.io.PrintWriter;

/** Fills a migrated database with rows; doing it again changes nothing. */
@FunctionalInterface
public interface Seeder {

  /**
   * Fills the database.
   *
   * @param profile which rows; an unknown one is refused with those that there are
   * @param password the password of the people that are made, or null for random ones that are
   *     printed once
   * @param out where progress and passwords are printed
   */
  void seed(String profile, String password, PrintWriter out) throws Exception;
}
