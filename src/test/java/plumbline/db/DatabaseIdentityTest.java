package plumbline.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import plumbline.TestDatabases;

/** One database under several addresses. */
final class DatabaseIdentityTest {

  private static DatabaseIdentity identity(String url) throws SQLException {
    return DatabaseIdentity.at(DatabaseAddress.parse(url));
  }

  @Test
  void onPostgresqlTheServerTheDatabaseAndTheSchemaTellIt() throws Exception {
    try (TestDatabases databases = new TestDatabases()) {
      String url = databases.createWithPassword().url();
      assertThat(identity(url.replace("127.0.0.1", "localhost"))).isEqualTo(identity(url));
      assertThat(identity(databases.createWithPassword().url())).isNotEqualTo(identity(url));
      assertThat(identity(url + "?options=-csearch_path%3Dpg_catalog")).isNotEqualTo(identity(url));
    }
  }

  @Test
  void onH2TheFileTellsItOrTheNameInMemory() throws Exception {
    DatabaseIdentity file = identity("jdbc:h2:file:" + Path.of("data/desk").toAbsolutePath());
    assertThat(identity("jdbc:h2:./data/../data/desk;AUTO_SERVER=TRUE")).isEqualTo(file);
    assertThat(identity("jdbc:h2:./data/other")).isNotEqualTo(file);
    assertThat(identity("jdbc:h2:mem:desk")).isNotEqualTo(identity("jdbc:h2:mem:other"));
    assertThat(identity("jdbc:h2:~/desk").place())
        .isEqualTo(Path.of(System.getProperty("user.home"), "desk").toString());
  }
}
