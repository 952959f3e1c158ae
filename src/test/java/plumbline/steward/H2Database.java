package plumbline.steward;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import plumbline.db.DatabaseAddress;
import plumbline.steward.catalog.H2CatalogReader;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;

/** A database in memory that a test reads and changes; it is gone when it is closed. */
final class H2Database implements AutoCloseable {
  private final Connection connection;

  private H2Database(Connection connection) {
    this.connection = connection;
  }

  static H2Database empty() throws SQLException {
    return at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
  }

  private static H2Database at(String url) throws SQLException {
    return new H2Database(DatabaseAddress.parse(url).connect());
  }

  /** One in a file, which is made where it is not there yet. */
  static H2Database inFile(Path file) throws SQLException {
    return at("jdbc:h2:" + file);
  }

  /** One with an object of every kind, and with rows. */
  static H2Database withEveryKind() throws SQLException {
    H2Database database = empty();
    database.run(everyKind());
    return database;
  }

  static String everyKind() {
    try (InputStream script =
        H2Database.class.getResourceAsStream("/plumbline/steward/h2/every_kind.sql")) {
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Connection connection() {
    return connection;
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      boolean query = statement.execute(sql);
      assert !query : sql;
    }
  }

  Catalog catalog() throws SQLException {
    return new H2CatalogReader().read(connection);
  }

  /** Whether a query has a row. */
  boolean holds(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  String value(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** The values of each column that is in both catalogs, in some order. */
  Map<ObjectId, List<String>> values(Catalog here, Catalog there) throws SQLException {
    Map<ObjectId, List<String>> values = new TreeMap<>();
    for (ObjectId id : new TreeSet<>(here.objects().keySet())) {
      if (id.kind() == Kind.COLUMN
          && there.objects().get(id) instanceof Column column
          && column.generated().isEmpty()) {
        values.put(id, values(id));
      }
    }
    return values;
  }

  private List<String> values(ObjectId column) throws SQLException {
    String query =
        "select \"%s\" from \"%s\".\"%s\""
            .formatted(column.name().replace("\"", "\"\""), column.schema(), column.table());
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
    }
    values.sort(null);
    return values;
  }

  @Override
  public void close() throws SQLException {
    run("shutdown");
    connection.close();
  }
}
