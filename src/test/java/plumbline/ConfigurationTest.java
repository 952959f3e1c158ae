package plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.configuration.FileConfigurationSourceProvider;
import io.dropwizard.jackson.Jackson;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.shared.Secret;
import plumbline.steward.changelog.DatabaseName;

/** What becomes of the environment's variables in {@code config.yml}. */
final class ConfigurationTest {

  private static EnvironmentValues<PlumblineConfiguration> values(Map<String, String> environment) {
    return new EnvironmentValues<>(
        PlumblineConfiguration.class,
        EnglishValidation.factory().getValidator(),
        Jackson.newObjectMapper(),
        "dw-of-this-test",
        environment);
  }

  private static PlumblineConfiguration read(Map<String, String> environment) throws Exception {
    return values(environment).build(new FileConfigurationSourceProvider(), "config.yml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a # b",
        "a: b",
        "'a'",
        "\"a\"",
        "{a}",
        "[a, b]",
        "${X}",
        "${DATABASE_URL:-x}",
        "$X",
        "$$X",
        "&a",
        "*a",
        "!a",
        "%a",
        "@a",
        "`a",
        "- a",
        "| a",
        "> a",
        "? a",
        "a\nb: c",
        "a\\nb",
        "null",
        "true",
        "0123",
        "1e5",
        "~",
        "é€🚀",
        "\t",
        " a "
      })
  void aValueMeansNothingToYaml(String value) throws Exception {
    PlumblineConfiguration configuration =
        read(Map.of("ADMIN_PASSWORD", value, "ADMIN_TOKEN", value));
    assertThat(configuration.accounts().adminPassword()).isEqualTo(new Secret(value));
    assertThat(configuration.steward().adminToken()).isEqualTo(new Secret(value));
  }

  @Test
  void aCommandWithoutAFileAsksForIt() {
    assertThatThrownBy(() -> values(Map.of()).build())
        .hasMessage("name the configuration file, such as config.yml");
  }

  @Test
  void anEmptyVariableCountsAsUnset() throws Exception {
    PlumblineConfiguration configuration =
        read(Map.of("ENABLE_AUTO_MIGRATION", "", "REGISTRATION", "", "DATA_DIR", "", "PORT", ""));
    assertThat(configuration.steward().autoMigrate()).isTrue();
    assertThat(configuration.accounts().registration())
        .isEqualTo(AccountSettings.Registration.OPEN);
    assertThat(configuration.database().dataDir()).isEqualTo("./data");
  }

  @Test
  void variablesMoveWhatTheyName() throws Exception {
    PlumblineConfiguration configuration =
        read(
            Map.of(
                "ENABLE_AUTO_MIGRATION",
                "false",
                "REGISTRATION",
                "closed",
                "DATABASE_URL",
                "postgresql://trader:p%23w@host/desk",
                "PG_SSL_ALLOW_SELF_SIGNED",
                "true"));
    assertThat(configuration.steward().autoMigrate()).isFalse();
    assertThat(configuration.accounts().registration())
        .isEqualTo(AccountSettings.Registration.CLOSED);
    assertThat(configuration.database().address().password()).isEqualTo(new Secret("p#w"));
    assertThat(configuration.database().address().unverifiedTls()).isTrue();
  }

  @Test
  void sessionsLiveInTheMainDatabaseUnlessTheyAreGivenTheirOwn() throws Exception {
    assertThat(ConfiguredDatabase.listOf(read(Map.of())))
        .extracting(ConfiguredDatabase::name)
        .containsExactly(DatabaseName.MAIN);
    PlumblineConfiguration apart =
        read(
            Map.of(
                "DATABASE_URL", "postgresql://host/desk",
                "AUTH_DATABASE_URL", "postgresql://host/auth",
                "PG_SSL_ALLOW_SELF_SIGNED", "true"));
    assertThat(ConfiguredDatabase.listOf(apart))
        .extracting(ConfiguredDatabase::name)
        .containsExactly(DatabaseName.MAIN, ConfiguredDatabase.AUTH);
    assertThat(ConfiguredDatabase.listOf(apart))
        .allMatch(database -> database.address().unverifiedTls());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ENABLE_AUTO_MIGRATION", "REGISTRATION", "PORT", "LOG_FORMAT"})
  void aValueThatCannotBeMeantIsRefused(String variable) {
    assertThatThrownBy(() -> read(Map.of(variable, "perhaps"))).isInstanceOf(Exception.class);
  }

  @Test
  void aConfigurationPrintsNoSecrets() throws Exception {
    PlumblineConfiguration configuration =
        read(
            Map.of(
                "DATABASE_URL", "postgresql://trader:hunter2@host/desk",
                "AUTH_DATABASE_URL", "postgresql://trader:hunter2@host/auth",
                "ADMIN_PASSWORD", "hunter2",
                "ADMIN_TOKEN", "hunter2"));
    for (Object part :
        new Object[] {
          configuration,
          configuration.database(),
          configuration.accounts(),
          configuration.steward(),
          configuration.database().address(),
          configuration.authDatabase(),
          ConfiguredDatabase.listOf(configuration)
        }) {
      assertThat(part.toString()).doesNotContain("hunter2");
    }
  }
}
