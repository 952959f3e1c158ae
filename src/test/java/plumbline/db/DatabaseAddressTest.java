package plumbline.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.shared.Secret;

/** Addresses of PostgreSQL databases that are read, in both forms. */
final class DatabaseAddressTest {

  @Test
  void theLibpqFormIsTranslatedForTheDriver() {
    DatabaseAddress address =
        DatabaseAddress.parse("postgresql://trader:pw@db.example:6432/desk?sslmode=require");
    assertThat(address.engine()).isEqualTo(Engine.POSTGRESQL);
    assertThat(address.url()).isEqualTo("jdbc:postgresql://db.example:6432/desk");
    assertThat(address.user()).isEqualTo("trader");
    assertThat(address.password()).isEqualTo(new Secret("pw"));
    assertThat(address.properties()).containsExactly(entry("sslmode", "require"));
    assertThat(DatabaseAddress.parse("postgres://trader:pw@db.example:6432/desk?sslmode=require"))
        .isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://host/desk, true",
    "jdbc:postgresql://host/desk, true",
    "jdbc:postgresql://host/desk?reWriteBatchedInserts=false, false"
  })
  void insertsAreSentTogetherUnlessTheAddressSaysOtherwise(String url, String together) {
    assertThat(DatabaseAddress.parse(url).pool(1, 1).getProperties())
        .contains(entry("reWriteBatchedInserts", together));
  }

  @Test
  void theDriverKeepsTheValuesOfRowsOutOfWhatItSaysOfAnError() {
    assertThat(DatabaseAddress.parse("postgresql://host/desk").pool(1, 1).getProperties())
        .contains(entry("logServerErrorDetail", "false"));
  }

  @Test
  void thePasswordIsDecodedAndItsPlusSignStays() {
    DatabaseAddress address =
        DatabaseAddress.parse("postgresql://a%40b:p%40ss%2F%3A%23%25+w%C3%B6rd%20@host/desk");
    assertThat(address.user()).isEqualTo("a@b");
    assertThat(address.password().reveal()).isEqualTo("p@ss/:#%+wörd ");
  }

  @ParameterizedTest
  @CsvSource({
    "application_name=desk%201, ApplicationName, desk 1",
    "fallback_application_name=desk, ApplicationName, desk",
    "connect_timeout=3, connectTimeout, 3",
    "channel_binding=require, channelBinding, require",
    "gssencmode=disable, gssEncMode, disable",
    "require_auth=scram-sha-256, requireAuth, scram-sha-256",
    "krbsrvname=pg, kerberosServerName, pg",
    "sslmode=verify-full, sslmode, verify-full",
    "sslrootcert=/etc/root.pem, sslrootcert, /etc/root.pem",
    "options=-c%20search_path%3Ddesk, options, -c search_path=desk",
    "keepalives=0, tcpKeepAlive, false",
    "keepalives=1, tcpKeepAlive, true",
    "load_balance_hosts=random, loadBalanceHosts, true",
    "load_balance_hosts=disable, loadBalanceHosts, false",
    "target_session_attrs=any, targetServerType, any",
    "target_session_attrs=read-write, targetServerType, primary",
    "target_session_attrs=primary, targetServerType, primary",
    "target_session_attrs=read-only, targetServerType, secondary",
    "target_session_attrs=standby, targetServerType, secondary",
    "target_session_attrs=prefer-standby, targetServerType, preferSecondary"
  })
  void aParameterOfLibpqBecomesOneThatTheDriverKnows(String query, String name, String value) {
    assertThat(DatabaseAddress.parse("postgresql://host/desk?" + query).properties())
        .containsExactly(entry(name, value));
    assertThat(org.postgresql.PGProperty.forName(name)).isNotNull();
  }

  @Test
  void severalParametersAreAllRead() {
    assertThat(
            DatabaseAddress.parse(
                    "postgresql://host/desk?application_name=a&connect_timeout=3&sslmode=prefer&client_encoding=utf8")
                .properties())
        .containsOnly(
            entry("ApplicationName", "a"),
            entry("connectTimeout", "3"),
            entry("sslmode", "prefer"));
  }

  @Test
  void partsMayStandInTheParametersOrBeLeftOut() {
    DatabaseAddress inParameters =
        DatabaseAddress.parse(
            "postgresql:///?host=db.example&port=6432&dbname=desk&user=trader&password=p%40w");
    assertThat(inParameters.url()).isEqualTo("jdbc:postgresql://db.example:6432/desk");
    assertThat(inParameters.user()).isEqualTo("trader");
    assertThat(inParameters.password().reveal()).isEqualTo("p@w");
    DatabaseAddress bare = DatabaseAddress.parse("postgresql://");
    assertThat(bare.url()).isEqualTo("jdbc:postgresql://localhost/");
    assertThat(bare.user()).isNull();
    assertThat(bare.password()).isNull();
    assertThat(DatabaseAddress.parse("postgresql://trader@host/desk").password()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgresql://one:5432,two:6432/desk | jdbc:postgresql://one:5432,two:6432/desk",
        "postgresql://[::1]:6432/desk        | jdbc:postgresql://[::1]:6432/desk",
        "postgresql://[2001:db8::7]/desk     | jdbc:postgresql://[2001:db8::7]/desk",
        "postgresql://host/my%20desk         | jdbc:postgresql://host/my%20desk"
      })
  void hostsAndNamesOfAllKindsAreKept(String url, String translated) {
    assertThat(DatabaseAddress.parse(url).url()).isEqualTo(translated);
  }

  @Test
  void onePortGoesForEveryHostThatHasNone() {
    assertThat(DatabaseAddress.parse("postgresql://one,two/desk?port=6432").url())
        .isEqualTo("jdbc:postgresql://one:6432,two:6432/desk");
  }

  @Test
  void eachHostTakesItsOwnPort() {
    assertThat(DatabaseAddress.parse("postgresql:///desk?host=one,two&port=5432,6432").url())
        .isEqualTo("jdbc:postgresql://one:5432,two:6432/desk");
  }

  @Test
  void anAddressOfVersionSixTakesThePortOfTheParameters() {
    assertThat(DatabaseAddress.parse("postgresql://[::1]/desk?port=6432").url())
        .isEqualTo("jdbc:postgresql://[::1]:6432/desk");
  }

  @Test
  void theJdbcFormLosesItsCredentialsToThePropertiesOfTheirOwn() {
    DatabaseAddress address =
        DatabaseAddress.parse(
            "jdbc:postgresql://host:6432/desk?user=trader&password=p%40w+d&ApplicationName=a&sslmode=require");
    assertThat(address.url()).isEqualTo("jdbc:postgresql://host:6432/desk");
    assertThat(address.user()).isEqualTo("trader");
    assertThat(address.password().reveal()).isEqualTo("p@w+d");
    assertThat(address.properties())
        .containsOnly(entry("ApplicationName", "a"), entry("sslmode", "require"));
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://host:6432/desk?sslmode=require, jdbc:postgresql://host:6432/other",
    "'jdbc:postgresql://one:1,two:2/desk?user=trader', 'jdbc:postgresql://one:1,two:2/other'",
    "jdbc:postgresql://host/, jdbc:postgresql://host/other",
    "jdbc:postgresql://host, jdbc:postgresql://host/other",
    "jdbc:postgresql:desk, jdbc:postgresql:other",
    "jdbc:postgresql:, jdbc:postgresql:other",
  })
  void anotherDatabaseOfTheServerHasTheSameAddressBesideItsName(String url, String other) {
    DatabaseAddress address = DatabaseAddress.parse(url);
    DatabaseAddress beside = address.withDatabase("other");
    assertThat(beside.url()).isEqualTo(other);
    assertThat(beside.user()).isEqualTo(address.user());
    assertThat(beside.properties()).isEqualTo(address.properties());
  }
}
