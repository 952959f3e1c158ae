package plumbline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;
import plumbline.db.Engine;

/**
 * Gives each test class the running application on H2 and on PostgreSQL, and to those that are
 * about people and their sessions also one on PostgreSQL whose sessions have a database of their
 * own. Each is started once for all classes that a process runs. Passwords cost what {@code
 * config.yml} says in the tests of {@code auth}, and next to nothing in others.
 */
public final class EachDesk implements ArgumentsProvider {
  private static final String AUTH = "plumbline.auth";
  private static final Set<String> SIGN_IN =
      Set.of(AUTH, "plumbline.accounts", "plumbline.users", "plumbline.workspaces");

  @Override
  public Stream<Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    String tests = context.getRequiredTestClass().getPackageName();
    Desk.Hashing hashing = tests.equals(AUTH) ? Desk.Hashing.AS_CONFIGURED : Desk.Hashing.CHEAP;
    List<Desk> desks = new ArrayList<>();
    for (Engine engine : TestEngines.selected()) {
      desks.add(desk(new Setup(engine, false, hashing), context));
      if (engine == Engine.POSTGRESQL && SIGN_IN.contains(tests)) {
        desks.add(desk(new Setup(engine, true, hashing), context));
      }
    }
    return desks.stream().map(Arguments::of);
  }

  private record Setup(Engine engine, boolean authApart, Desk.Hashing hashing) {}

  private static Desk desk(Setup setup, ExtensionContext context) {
    // Asked for first, so that the server is closed after the desk.
    TestDatabases databases = DatabaseExtension.databases(context);
    return DatabaseExtension.session(context)
        .getOrComputeIfAbsent(setup, key -> start(setup, databases), Desk.class);
  }

  private static Desk start(Setup setup, TestDatabases databases) {
    if (setup.authApart()) {
      return Desk.start(
          databases.createMigrated(setup.engine(), List.of(ConfiguredDatabase.OF_MAIN)),
          databases.createMigrated(setup.engine(), List.of(ConfiguredDatabase.OF_AUTH)),
          setup.hashing());
    }
    TestDatabase database = databases.createMigrated(setup.engine(), ConfiguredDatabase.CHANGELOGS);
    return Desk.start(database, database, setup.hashing());
  }
}
