package plumbline;

import jakarta.validation.Validator;
import java.io.PrintWriter;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import plumbline.db.JdbiSetup;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.ops.SeedRequest;
import plumbline.steward.ops.Seeder;

/** Seeds the profiles that there are; their rows all belong in the main database. */
final class Seeds implements Seeder {
  private final PlumblineConfiguration configuration;

  /** For the database that a configuration leads to. */
  Seeds(PlumblineConfiguration configuration) {
    this.configuration = configuration;
  }

  @Override
  public void seed(SeedRequest request, ConnectionSource connections, PrintWriter out) {
    Validator validator = EnglishValidation.factory().getValidator();
    List<ConfiguredDatabase> databases = ConfiguredDatabase.listOf(configuration);
    Jdbi jdbi = JdbiSetup.over(connections::open, databases.get(0).address().engine());
    Jdbi auth = databases.size() == 1 ? jdbi : JdbiSetup.over(databases.get(1).address());
    Rooms rooms = new Rooms(jdbi, auth, configuration.passwords(), validator);
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
