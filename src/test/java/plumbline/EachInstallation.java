package plumbline;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;
import plumbline.db.Engine;

/** Gives each test class {@link Installations} on H2 and on PostgreSQL. */
public final class EachInstallation implements ArgumentsProvider {

  @Override
  public Stream<Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    TestDatabases databases =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(EachInstallation.class))
            .getOrComputeIfAbsent(
                TestDatabases.class, type -> new TestDatabases(), TestDatabases.class);
    return Arrays.stream(Engine.values())
        .map(engine -> Arguments.of(new Installations(engine, databases)));
  }
}
