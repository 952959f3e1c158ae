package plumbline.steward.ops;

import java.io.PrintWriter;
import plumbline.steward.changelog.MigrationLock;

/** Seeds while nobody migrates. */
record Seeding(Seeder seeder, MigrationLock lock) {

  /**
   * Fills the database, under the migration lock.
   *
   * @param out where progress and passwords are printed
   */
  void run(SeedRequest request, PrintWriter out) throws Exception {
    lock.during(
        connections -> {
          seeder.seed(request, connections, out);
          return null;
        });
  }
}
