package plumbline;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.changelog.Changelog;

/** Makes H2 databases in memory that have changes applied, each from a script of the first. */
final class MigratedH2 {
  private final Map<List<Changelog>, List<String>> scripts = new ConcurrentHashMap<>();

  /** An address in memory; the database is there from the first connection on. */
  static TestDatabase inMemory(String name) {
    return new TestDatabase(Engine.H2, "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
  }

  /** Creates a database that has all changes of changelogs applied. */
  TestDatabase create(String name, List<Changelog> changelogs) {
    List<String> script = scripts.computeIfAbsent(changelogs, MigratedH2::script);
    TestDatabase database = inMemory(name);
    try (Connection connection = DatabaseAddress.parse(database.url()).connect();
        Statement statement = connection.createStatement()) {
      for (String sql : script) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new TestDatabase(Engine.H2, database.url(), true);
  }

  private static List<String> script(List<Changelog> changelogs) {
    DatabaseAddress address = DatabaseAddress.parse("jdbc:h2:mem:template;DB_CLOSE_DELAY=-1");
    List<String> script = new ArrayList<>();
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      TestServer.apply(changelogs, address::connect);
      try (ResultSet rows = statement.executeQuery("script nosettings")) {
        while (rows.next()) {
          script.add(rows.getString(1));
        }
      }
      statement.execute("shutdown immediately");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return List.copyOf(script);
  }

  /** Drops a database, whoever is connected to it. */
  static void drop(TestDatabase database) throws SQLException {
    try (Connection connection = DatabaseAddress.parse(database.url()).connect();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown immediately");
    }
  }
}
