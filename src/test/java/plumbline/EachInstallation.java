package plumbline;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Gives each test class {@link Installations} on H2 and on PostgreSQL. */
public final class EachInstallation implements ArgumentsProvider {

  @Override
  public Stream<Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    TestDatabases databases = DatabaseExtension.databases(context);
    boolean packaged =
        context.getRequiredTestClass().getAnnotation(OnEachInstallation.class).packaged();
    return TestEngines.selected().stream()
        .map(engine -> Arguments.of(new Installations(engine, databases, packaged)));
  }
}
