package plumbline.steward;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.catalog.H2CatalogReader;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.diff.Differ;
import plumbline.steward.model.Catalog;

/** Our own schema on H2, as the changes build it. */
final class H2OwnSchemaTest {

  @Test
  void readsAlikeInAFileThatWasClosedAndInMemory(@TempDir Path folder, TestDatabases databases)
      throws Exception {
    String file = "jdbc:h2:" + folder.resolve("desk");
    migrate(file);
    String memory = databases.create(Engine.H2).url();
    migrate(memory);

    assertThat(new Differ(id -> true).compare(catalog(file), catalog(memory))).isEmpty();
  }

  private static void migrate(String url) throws Exception {
    new Changelogs(
            List.of(Changelog.of("main"), Changelog.of("auth")),
            DatabaseAddress.parse(url)::connect)
        .migrate();
  }

  private static Catalog catalog(String url) throws Exception {
    try (Connection connection = DatabaseAddress.parse(url).connect()) {
      return new H2CatalogReader().read(connection);
    }
  }
}
