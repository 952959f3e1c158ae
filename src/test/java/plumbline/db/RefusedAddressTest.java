package plumbline.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that cannot be meant, and addresses as they are printed. */
final class RefusedAddressTest {

  @ParameterizedTest
  @CsvSource({
    "postgresql://host/desk?sslmod=require, sslmod",
    "postgresql://host/desk?connect_timeout=3&colour=blue, colour",
    "postgresql://host/desk?ApplicationName=a, ApplicationName",
    "jdbc:postgresql://host/desk?application_name=a, application_name",
    "jdbc:postgresql://host/desk?sslmode=require&colour=blue, colour"
  })
  void anUnknownParameterIsRefusedByItsName(String url, String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DatabaseAddress.parse(url))
        .withMessageContaining("parameter " + name + ",");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql:///desk?host=/var/run/postgresql",
        "postgresql://%2Fvar%2Frun%2Fpostgresql/desk",
        "postgresql://%2fvar/desk"
      })
  void aUnixSocketIsRefused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DatabaseAddress.parse(url))
        .withMessageContaining("Unix socket");
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://host/desk?client_encoding=latin1, client_encoding",
    "postgresql://host/desk?target_session_attrs=fastest, target_session_attrs",
    "postgresql://host/desk?sslmode, without a name or a value",
    "postgresql://host/desk?=require, without a name or a value",
    "postgresql://trader:100%@host/desk, hexadecimal",
    "mysql://host/desk, must start with",
    "jdbc:oracle:thin:@host, must start with",
    "desk, must start with"
  })
  void whatCannotBeReadIsRefusedWithItsReason(String url, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DatabaseAddress.parse(url))
        .withMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://trader:hunter2@x@host/desk",
        "postgresql://trader:hunter2/x@host/desk",
        "postgresql://trader:hunter2#x@host/desk",
        "postgresql://trader:hunter2?x@host/desk",
        "postgresql://trader:hunter2%zz@host/desk",
        "postgresql://trader:hunter2@ho st/desk",
        "postgresql://trader:hunter2@host/desk?colour=blue",
        "postgresql://host/desk?password=hunter2&colour=hunter2",
        "postgresql://host/desk?hunter2",
        "postgresql://host/desk?password=hunter2%zz",
        "jdbc:postgresql://trader:hunter2@host/desk",
        "jdbc:postgresql://host/desk?password=hunter2&colour=blue",
        "jdbc:h2:mem:desk;MODE=Oracle;USER=sa;PASSWORD=hunter2",
        "oracle://trader:hunter2@host/desk"
      })
  void noRefusalTellsThePassword(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DatabaseAddress.parse(url))
        .satisfies(
            refused -> {
              for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                assertThat(cause.toString()).doesNotContain("hunter2");
              }
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://trader:hunter2@host/desk?sslpassword=hunter2",
        "postgresql://host/desk?user=trader&password=hunter2",
        "jdbc:postgresql://host/desk?user=trader&password=hunter2&sslpassword=hunter2",
        "jdbc:h2:mem:desk;USER=sa;PASSWORD=hunter2"
      })
  void anAddressPrintsWithoutItsSecrets(String url) {
    assertThat(DatabaseAddress.parse(url).toString()).contains("desk").doesNotContain("hunter2");
    assertThat(new DatabaseSettings(url, null, null, false, 0, 0).toString())
        .doesNotContain("hunter2");
  }

  @Test
  void h2GetsTheOptionsThatTheProductNeeds() {
    assertThat(DatabaseAddress.parse("jdbc:h2:mem:desk").url())
        .isEqualTo(
            "jdbc:h2:mem:desk;MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000;TIME ZONE=UTC;WRITE_DELAY=0;RETENTION_TIME=10000;TRACE_LEVEL_FILE=0");
    assertThat(DatabaseAddress.parse("jdbc:h2:mem:desk;mode=postgresql;LOCK_TIMEOUT=5").url())
        .isEqualTo(
            "jdbc:h2:mem:desk;mode=postgresql;LOCK_TIMEOUT=5;DEFAULT_NULL_ORDERING=HIGH;TIME ZONE=UTC;WRITE_DELAY=0;RETENTION_TIME=10000;TRACE_LEVEL_FILE=0");
  }

  @Test
  void h2IsLoggedInToAsItsOwnAdminUnlessTheAddressNamesSomebody() {
    assertThat(DatabaseAddress.parse("jdbc:h2:mem:desk").user()).isEqualTo("sa");
    assertThat(DatabaseAddress.parse("jdbc:h2:mem:desk;USER=trader").user()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:mem:desk;MODE=Oracle",
        "jdbc:h2:mem:desk;mode=Regular",
        "jdbc:h2:mem:desk;MODE=PostgreSQLish"
      })
  void anotherModeOfH2IsRefused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DatabaseAddress.parse(url))
        .withMessageContaining("MODE=PostgreSQL");
  }
}
