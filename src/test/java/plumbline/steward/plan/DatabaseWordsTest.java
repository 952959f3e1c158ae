package plumbline.steward.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;

/** What is told of a statement that a row is in the way of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DatabaseWordsTest {
  private final TestDatabases databases;
  private DatabaseAddress postgresql;
  private DatabaseAddress h2;

  DatabaseWordsTest(TestDatabases databases) {
    this.databases = databases;
  }

  @BeforeAll
  void fill() throws SQLException {
    postgresql = DatabaseAddress.parse(databases.create(Engine.POSTGRESQL).url());
    h2 = DatabaseAddress.parse(databases.create(Engine.H2).url());
    for (DatabaseAddress address : new DatabaseAddress[] {postgresql, h2}) {
      try (Connection connection = address.connect();
          Statement statement = connection.createStatement()) {
        statement.execute("create table people (name varchar(40) primary key)");
        statement.execute("create table others (name varchar(5), badge varchar(40))");
        statement.execute("insert into people values ('ada: \"99\" (x)\nValues (seven)')");
        statement.execute("insert into others (badge) values ('ada')");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POSTGRESQL | alter table people alter name type integer using name::integer | 22P02
          POSTGRESQL | alter table people alter name type date using name::date       | 22007
          POSTGRESQL | select name::json from people                                  | 22P02
          POSTGRESQL | select concat('99', length(name), '9999999')::integer from people | 22003
          POSTGRESQL | insert into others select name from people                     | 22001
          POSTGRESQL | insert into people select name from people                     | 23505
          POSTGRESQL | alter table others add foreign key (badge) references people   | 23503
          H2         | alter table people alter name set data type integer            | 22018
          H2         | alter table people alter name set data type date               | 22007
          H2         | alter table people alter name set data type varchar(3)         | 22001
          H2         | insert into people select name from people                     | 23505
          H2         | alter table others add foreign key (badge) references people   | 23506
          """)
  void noValueOfARowIsTold(Engine engine, String statement, String state) throws SQLException {
    String words = DatabaseWords.of(refused(engine, statement));

    assertThat(words).contains(state).doesNotContain("ada", "99", "Values", "seven");
  }

  private SQLException refused(Engine engine, String sql) throws SQLException {
    try (Connection connection = (engine == Engine.H2 ? h2 : postgresql).connect();
        Statement statement = connection.createStatement()) {
      return catchThrowableOfType(SQLException.class, () -> statement.execute(sql));
    }
  }
}
