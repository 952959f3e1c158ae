package plumbline.steward.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;

/** One database under several addresses. */
final class DatabaseIdentityTest {

  private static DatabaseIdentity identity(String url) throws Exception {
    try (Connection connection = DatabaseAddress.parse(url).connect()) {
      return DatabaseIdentity.of(connection);
    }
  }

  @Test
  void onPostgresqlTheServerTheDatabaseAndTheSchemaTellIt(TestDatabases databases)
      throws Exception {
    String url = databases.createWithPassword().url();
    assertThat(identity(url.replace("127.0.0.1", "localhost"))).isEqualTo(identity(url));
    assertThat(identity(databases.createWithPassword().url())).isNotEqualTo(identity(url));
    assertThat(identity(url + "?options=-csearch_path%3Dpg_catalog")).isNotEqualTo(identity(url));
  }

  @Test
  void onH2TheFileTellsItOrTheNameInMemory(@TempDir Path folder) throws Exception {
    String file = "jdbc:h2:file:" + folder;
    assertThat(identity(file + "/../" + folder.getFileName() + "/desk"))
        .isEqualTo(identity(file + "/desk;AUTO_SERVER=TRUE"));
    assertThat(identity(file + "/other")).isNotEqualTo(identity(file + "/desk"));
    assertThat(identity("jdbc:h2:mem:desk")).isNotEqualTo(identity("jdbc:h2:mem:other"));
  }
}
