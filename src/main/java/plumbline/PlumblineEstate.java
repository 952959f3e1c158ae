package plumbline;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.db.JdbiSetup;
import plumbline.db.OnlyOn;
import plumbline.shared.Room;
import plumbline.steward.Database;
import plumbline.steward.OnDrift;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.changelog.DatabaseName;
import plumbline.steward.ops.Estate;
import plumbline.steward.ops.Seeder;
import plumbline.steward.sqlcheck.StatementCheck;

/** Plumbline's databases and all that it asks of them, as the steward wants to know it. */
final class PlumblineEstate implements Estate<PlumblineConfiguration> {

  @Override
  public List<Database> databases(PlumblineConfiguration configuration) {
    return ConfiguredDatabase.distinct(configuration).stream()
        .map(configured -> database(configuration, configured))
        .toList();
  }

  private static Database database(
      PlumblineConfiguration configuration, ConfiguredDatabase configured) {
    StewardSettings settings = configuration.steward();
    return new Database(
        configured.changelogs(),
        configured.address()::connect,
        ScratchAddress.of(configuration, configured.address()),
        settings.schemas(),
        settings.ignore(),
        settings.destructive());
  }

  @Override
  public StatementCheck statements(PlumblineConfiguration configuration, DatabaseName name) {
    ConfiguredDatabase database = ConfiguredDatabase.of(configuration, name);
    Jdbi jdbi = JdbiSetup.over(database.address());
    Rooms rooms =
        new Rooms(
            jdbi, jdbi, configuration.passwords(), EnglishValidation.factory().getValidator());
    Set<String> changelogs =
        database.changelogs().stream().map(Changelog::name).collect(Collectors.toSet());
    List<Class<?>> daos = new ArrayList<>();
    rooms.all().stream()
        .filter(room -> changelogs.contains(room.changelog()))
        .map(Room::daos)
        .forEach(daos::addAll);
    if (name.equals(DatabaseName.MAIN)) {
      daos.add(LoadDao.class);
    }
    return new StatementCheck(jdbi, daos, method -> exemption(method, database.address().engine()));
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
