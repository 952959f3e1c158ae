package plumbline.steward.expected;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.ScratchAddress;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.changelog.ConnectionSource;

/** Throw-away databases in memory. */
final class H2ScratchDatabasesTest {
  private static final String SETTINGS =
      """
      select setting_name || '=' || setting_value from information_schema.settings
      where setting_name in ('MODE', 'DEFAULT_NULL_ORDERING', 'COLLATION', 'IGNORECASE')
      order by 1
      """;

  @TempDir private Path folder;

  private DatabaseAddress live(String options) {
    return DatabaseAddress.parse("jdbc:h2:file:" + folder.resolve("desk") + options);
  }

  private static ScratchDatabases like(DatabaseAddress live) throws SQLException {
    return ScratchDatabases.of(live::connect, new ScratchAddress(live));
  }

  private static List<String> list(ConnectionSource database, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static void run(ConnectionSource database, String sql) throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void takesOverTheSettings() throws Exception {
    DatabaseAddress live = live(";USER=desk;COLLATION=ENGLISH STRENGTH PRIMARY;IGNORECASE=TRUE");

    try (ScratchDatabase scratch = like(live).create()) {
      assertThat(list(scratch, SETTINGS))
          .isEqualTo(list(live::connect, SETTINGS))
          .contains("MODE=PostgreSQL", "COLLATION=ENGLISH STRENGTH PRIMARY");
      assertThat(list(scratch, "select current_user")).containsExactly("DESK");
    }
  }

  @Test
  void hasTheCurrentSchemaOfTheLiveDatabase() throws Exception {
    DatabaseAddress live = live("");
    run(live::connect, "create schema \"The Desk\"");
    ConnectionSource named =
        () -> {
          Connection connection = live.connect();
          connection.setSchema("The Desk");
          return connection;
        };

    try (ScratchDatabase scratch = ScratchDatabases.of(named, new ScratchAddress(live)).create()) {
      assertThat(list(scratch, "select current_schema")).containsExactly("The Desk");
    }
  }

  @Test
  void isKeptWhileItIsOpenAndIsAnotherThanTheLiveOneAndThanOthers() throws Exception {
    DatabaseAddress live = live("");
    String tables =
        "select table_name from information_schema.tables where table_schema = 'PUBLIC'";

    try (ScratchDatabase scratch = like(live).create();
        ScratchDatabase other = like(live).create()) {
      run(scratch, "create table made (id integer)");

      assertThat(list(scratch, tables)).containsExactly("MADE");
      assertThat(list(other, tables)).isEmpty();
      assertThat(list(live::connect, tables)).isEmpty();
    }
  }

  @Test
  void isGoneAfterwards(TestDatabases databases) throws Exception {
    DatabaseAddress live = DatabaseAddress.parse(databases.create(Engine.H2).url());
    ScratchDatabase scratch = like(live).create();
    run(scratch, "create table made (id integer)");
    scratch.close();

    // Who opens it again opens an empty one.
    assertThat(
            list(
                scratch,
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'"))
        .isEmpty();
    assertThat(list(live::connect, "select 1")).hasSize(1);
  }
}
