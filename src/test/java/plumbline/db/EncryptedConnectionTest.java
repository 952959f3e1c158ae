package plumbline.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** TLS with a real PostgreSQL whose certificate signed itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EncryptedConnectionTest {
  private SelfSigned server;
  private SelfSigned stranger;
  private EmbeddedPostgres postgres;

  @BeforeAll
  void startAServerThatSpeaksTls(@TempDir Path folder) throws Exception {
    server = SelfSigned.create(folder, "server");
    stranger = SelfSigned.create(folder, "stranger");
    postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("ssl", "on")
            .setServerConfig("ssl_cert_file", server.certificate().toString())
            .setServerConfig("ssl_key_file", server.key().toString())
            .start();
  }

  @AfterAll
  void stop() throws Exception {
    postgres.close();
  }

  private DatabaseAddress address(String parameters, String rootCertificate, boolean selfSigned) {
    String url = "postgresql://postgres@127.0.0.1:" + postgres.getPort() + "/postgres" + parameters;
    return new DatabaseSettings(url, null, rootCertificate, selfSigned, 0, 0).address();
  }

  private static boolean isEncrypted(DatabaseAddress address) throws SQLException {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  @Test
  void theRightRootCertificateLetsTheConnectionThrough() throws SQLException {
    DatabaseAddress address = address("", server.certificate().toString(), false);
    assertThat(isEncrypted(address)).isTrue();
    assertThat(address.unverifiedTls()).isFalse();
  }

  @Test
  void anotherRootCertificateStopsItEvenWhereSelfSignedOnesAreAllowed() {
    DatabaseAddress address = address("", stranger.certificate().toString(), true);
    assertThatThrownBy(() -> isEncrypted(address))
        .isInstanceOf(SQLException.class)
        .hasRootCauseInstanceOf(java.security.cert.CertPathBuilderException.class)
        .hasCauseInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void aCertificateThatSignedItselfIsEncryptedWithWhereThatIsAllowed() throws SQLException {
    DatabaseAddress address = address("", "", true);
    assertThat(isEncrypted(address)).isTrue();
    assertThat(address.unverifiedTls()).isTrue();
  }

  @Test
  void theAddressMayAskForTheSameByItself() throws SQLException {
    String verified = "?sslmode=verify-full&sslrootcert=" + server.certificate();
    assertThat(isEncrypted(address(verified, "", false))).isTrue();
    assertThat(isEncrypted(address("?sslmode=disable", "", false))).isFalse();
  }

  @Test
  void thePoolEncryptsLikeASingleConnection() throws Exception {
    var pool =
        address("", server.certificate().toString(), false)
            .pool(1, 1)
            .build(new com.codahale.metrics.MetricRegistry(), "encrypted");
    pool.start();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
      assertThat(row.next() && row.getBoolean(1)).isTrue();
    } finally {
      pool.stop();
    }
  }
}
