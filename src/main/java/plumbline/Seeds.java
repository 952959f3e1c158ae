package plumbline;

import jakarta.validation.Validator;
import java.io.PrintWriter;
import org.jdbi.v3.core.Jdbi;
import plumbline.db.JdbiSetup;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.ops.SeedRequest;
import plumbline.steward.ops.Seeder;

/** Seeds the profiles that there are. */
final class Seeds implements Seeder {
  private final PlumblineConfiguration configuration;

  /** For the database that a configuration leads to. */
  Seeds(PlumblineConfiguration configuration) {
    this.configuration = configuration;
  }

  @Override
  public void seed(SeedRequest request, ConnectionSource connections, PrintWriter out) {
    Validator validator = EnglishValidation.factory().getValidator();
    Jdbi jdbi = JdbiSetup.over(connections::open, configuration.database().address().engine());
    Rooms rooms = new Rooms(jdbi, configuration.passwords(), validator);
    SeedPeople people =
        new SeedPeople(rooms.accounts().registration(), validator, request.password());
    switch (request.profile()) {
      case "demo" -> {
        if (request.scale() != null) {
          throw new IllegalArgumentException("the profile demo has one size; leave the scale out");
        }
        new DemoSeed(jdbi, rooms, people).seed(out);
      }
      case "load" ->
          new LoadSeed(jdbi, people).seed(request.scale() == null ? 1 : request.scale(), out);
      default ->
          throw new IllegalArgumentException(
              "there is no profile " + request.profile() + "; there are: demo, load");
    }
  }
}
