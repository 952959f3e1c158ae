package plumbline;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.db.JdbiSetup;
import plumbline.db.OnlyOn;
import plumbline.shared.Room;
import plumbline.steward.Database;
import plumbline.steward.OnDrift;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.ops.Estate;
import plumbline.steward.ops.Seeder;
import plumbline.steward.sqlcheck.StatementCheck;

/** Plumbline's database and all that it asks of it, as the steward wants to know it. */
final class PlumblineEstate implements Estate<PlumblineConfiguration> {

  @Override
  public Database database(PlumblineConfiguration configuration) {
    DatabaseAddress address = configuration.database().address();
    StewardSettings settings = configuration.steward();
    return new Database(
        address::connect,
        ScratchAddress.of(configuration.database(), settings),
        settings.schemas(),
        settings.ignore(),
        settings.destructive());
  }

  @Override
  public StatementCheck statements(PlumblineConfiguration configuration) {
    DatabaseAddress address = configuration.database().address();
    Jdbi jdbi = JdbiSetup.over(address);
    Rooms rooms =
        new Rooms(jdbi, configuration.passwords(), EnglishValidation.factory().getValidator());
    List<Class<?>> daos = new ArrayList<>(List.of(LoadDao.class));
    rooms.all().stream().map(Room::daos).forEach(daos::addAll);
    return new StatementCheck(jdbi, daos, method -> exemption(method, address.engine()));
  }

  private static Optional<String> exemption(Method method, Engine engine) {
    return Optional.ofNullable(method.getAnnotation(OnlyOn.class))
        .filter(only -> only.value() != engine)
        .map(only -> "it is sent to " + only.value() + " only");
  }

  @Override
  public Seeder seeder(PlumblineConfiguration configuration) {
    return new Seeds(configuration);
  }

  @Override
  public Optional<OnDrift> onDrift(PlumblineConfiguration configuration) {
    StewardSettings settings = configuration.steward();
    return settings.validateAtStart() ? Optional.of(settings.onDrift()) : Optional.empty();
  }

  @Override
  public String adminToken(PlumblineConfiguration configuration) {
    return configuration.steward().adminToken().reveal();
  }

  @Override
  public ConnectionSource at(PlumblineConfiguration configuration, String url) {
    return configuration.database().address(url).ofExisting()::connect;
  }

  @Override
  public ConnectionSource memory(PlumblineConfiguration configuration) {
    return DatabaseAddress.parse("jdbc:h2:mem:")::connect;
  }

  @Override
  public String tenantColumn() {
    return "workspace_id";
  }
}
