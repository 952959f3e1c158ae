package plumbline;

import java.util.Arrays;
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
 * own; each is started once for all classes.
 */
public final class EachDesk implements ArgumentsProvider {
  private static final Set<String> SIGN_IN =
      Set.of("plumbline.auth", "plumbline.accounts", "plumbline.users", "plumbline.workspaces");

  @Override
  public Stream<Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    Stream<Desk> each = Arrays.stream(Engine.values()).map(engine -> desk(engine, context));
    boolean signsIn = SIGN_IN.contains(context.getRequiredTestClass().getPackageName());
    return Stream.concat(each, signsIn ? Stream.of(apart(context)) : Stream.empty())
        .map(Arguments::of);
  }

  private static Desk desk(Engine engine, ExtensionContext context) {
    return store(context)
        .getOrComputeIfAbsent(
            engine, key -> Desk.start(databases(context).create(engine)), Desk.class);
  }

  private static Desk apart(ExtensionContext context) {
    return store(context)
        .getOrComputeIfAbsent(
            "apart",
            key ->
                Desk.start(
                    databases(context).create(Engine.POSTGRESQL),
                    databases(context).create(Engine.POSTGRESQL)),
            Desk.class);
  }

  private static TestDatabases databases(ExtensionContext context) {
    return store(context)
        .getOrComputeIfAbsent(
            TestDatabases.class, type -> new TestDatabases(), TestDatabases.class);
  }

  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getRoot().getStore(ExtensionContext.Namespace.create(EachDesk.class));
  }
}
