package plumbline.steward.expected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.steward.changelog.Changelog;

/** What is declared, built in an empty database. */
final class DeclaredModelTest {
  @TempDir private Path folder;

  private void declare(String file, String text) throws Exception {
    Files.createDirectories(folder.resolve("schema"));
    Files.writeString(folder.resolve("schema").resolve(file), text);
  }

  /** The names of the tables and views that are built. */
  private List<String> build() throws Exception {
    DeclaredModel model =
        DeclaredModel.of(List.of(Changelog.of("main").at(folder.resolve("changelog.yaml"))));
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=PostgreSQL")) {
      model.build(connection);
      return tables(connection);
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC' order by 1")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  @Test
  void filesAndStatementsStandInAnyOrder() throws Exception {
    declare("a.sql", "create view c as select id from b;\ncreate view d as select id from c;");
    declare("b.sql", "create table b (id integer primary key, a_id integer references a (id));");
    declare("c.sql", "create table a (id integer primary key);");

    assertThat(build()).containsExactly("a", "b", "c", "d");
  }

  @Test
  void aStatementForAnotherEngineIsLeftOut() throws Exception {
    declare(
        "a.sql",
        """
        -- Numbers are made by hand there.
        -- dbms:postgresql
        create function next_number() returns int language plpgsql as $body$ begin
          -- it's; one
          return 1; end $body$;

        --dbms:h2
        create table a (id integer);

        -- dbms:!h2
        create table b (id integer);

        -- What dbms:postgresql means is told in the README.
        create table c (id integer); -- the last
        """);

    assertThat(build()).containsExactly("a", "c");
  }

  @Test
  void aStatementThatIsRefusedIsNamedWithItsFileAndTheDatabasesWords() throws Exception {
    declare("good.sql", "create table a (id integer);");
    declare("bad.sql", "-- Refers to nothing.\ncreate view v\n  as select id from nowhere;");

    assertThatIllegalStateException()
        .isThrownBy(this::build)
        .withMessageContaining("schema/bad.sql: create view v")
        .withMessageContaining("Table \"NOWHERE\" not found")
        .withMessageNotContaining("good.sql");
  }

  @Test
  void thatNothingIsDeclaredIsRefused() throws Exception {
    declare("empty.sql", "-- To be written.\n");

    assertThatIllegalStateException()
        .isThrownBy(this::build)
        .withMessageContaining("nothing is declared");
  }
}
