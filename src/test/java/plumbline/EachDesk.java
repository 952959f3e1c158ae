package plumbline;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;
import plumbline.db.Engine;

/**
 * Gives each test class the running application on H2 and on PostgreSQL; it is started once for all
 * classes.
 */
public final class EachDesk implements ArgumentsProvider {

  @Override
  public Stream<Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    return Arrays.stream(Engine.values()).map(engine -> Arguments.of(desk(engine, context)));
  }

  private static Desk desk(Engine engine, ExtensionContext context) {
    ExtensionContext.Store store =
        context.getRoot().getStore(ExtensionContext.Namespace.create(EachDesk.class));
    TestDatabases databases =
        store.getOrComputeIfAbsent(
            TestDatabases.class, type -> new TestDatabases(), TestDatabases.class);
    return store.getOrComputeIfAbsent(
        engine, key -> Desk.start(databases.create(engine)), Desk.class);
  }
}
