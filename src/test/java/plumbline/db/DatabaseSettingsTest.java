package plumbline.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the database part of the configuration leads to. */
final class DatabaseSettingsTest {
  private static final String POSTGRESQL = "postgresql://trader:pw@host/desk";

  @TempDir private Path folder;

  private DatabaseAddress address(String url, String rootCertificate, boolean allowSelfSigned) {
    return new DatabaseSettings(url, folder.toString(), rootCertificate, allowSelfSigned, 0, 0)
        .address();
  }

  @Test
  void withoutAnAddressTheDatabaseIsAFileInTheDataFolder() {
    for (String nothing : new String[] {null, "", "  "}) {
      DatabaseAddress address = address(nothing, "", false);
      assertThat(address.engine()).isEqualTo(Engine.H2);
      assertThat(address).hasToString("jdbc:h2:file:" + folder.resolve("plumbline"));
      assertThat(address.url()).contains(";AUTO_SERVER=TRUE;MODE=PostgreSQL");
    }
  }

  @Test
  void aDataFolderThatH2WouldReadAsAnOptionIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DatabaseSettings("", "data;INIT=x", "", false, 0, 0).address())
        .withMessageContaining("DATA_DIR");
  }

  @Test
  void aRootCertificateIsVerifiedInFull() throws IOException {
    Path root = Files.writeString(folder.resolve("root.pem"), "any");
    DatabaseAddress address = address(POSTGRESQL + "?sslmode=disable", root.toString(), true);
    assertThat(address.properties())
        .containsOnly(entry("sslmode", "verify-full"), entry("sslrootcert", root.toString()));
    assertThat(address.unverifiedTls()).isFalse();
    assertThat(address.user()).isEqualTo("trader");
  }

  @Test
  void aRootCertificateThatIsNotThereIsRefused() {
    String missing = folder.resolve("missing.pem").toString();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> address(POSTGRESQL, missing, true))
        .withMessageContaining("PG_SSL_ROOT_CERT")
        .withMessageContaining(missing);
  }

  @Test
  void aCertificateThatSignedItselfMayBeAllowed() {
    DatabaseAddress address = address(POSTGRESQL, "", true);
    assertThat(address.properties()).containsOnly(entry("sslmode", "require"));
    assertThat(address.unverifiedTls()).isTrue();
    assertThat(address(POSTGRESQL, "", false).properties()).isEmpty();
  }

  @Test
  void allowingSelfSignedCertificatesWeakensNoStricterAddress() {
    assertThatThrownBy(() -> address(POSTGRESQL + "?sslmode=verify-full", "", true))
        .hasMessageContaining("PG_SSL_ALLOW_SELF_SIGNED");
  }

  @Test
  void h2HasNothingToDoWithTls() {
    assertThat(address("jdbc:h2:mem:desk", "", true))
        .isEqualTo(DatabaseAddress.parse("jdbc:h2:mem:desk"));
  }

  @Test
  void sizesOfThePoolThatAreMissingAreFilledIn() {
    DatabaseSettings settings = new DatabaseSettings(null, null, null, false, 0, 0);
    assertThat(settings.minConnections()).isEqualTo(5);
    assertThat(settings.maxConnections()).isEqualTo(15);
    assertThat(settings.dataDir()).isEqualTo("./data");
  }
}
