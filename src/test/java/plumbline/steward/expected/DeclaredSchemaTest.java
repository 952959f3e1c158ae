package plumbline.steward.expected;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.TestDatabases;
import plumbline.db.Engine;

/** Our own changes build exactly what is declared. */
final class DeclaredSchemaTest {

  @ParameterizedTest
  @EnumSource(Engine.class)
  void theHeadOfTheChangelogIsWhatIsDeclared(Engine engine) throws Exception {
    try (TestDatabases databases = new TestDatabases()) {
      Schemas schemas = Schemas.of(databases.create(engine), Schemas.OURS);
      ExpectedSchema expected = schemas.expected();

      assertThat(schemas.differences(expected.ofHead(), expected.asDeclared())).isEmpty();
    }
  }
}
