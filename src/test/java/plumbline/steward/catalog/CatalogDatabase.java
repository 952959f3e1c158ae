package plumbline.steward.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import plumbline.TestDatabase;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.Since;
import plumbline.steward.model.Catalog;

/** A PostgreSQL database whose catalog a test reads. */
final class CatalogDatabase implements AutoCloseable {
  private final DatabaseAddress address;
  private final Connection connection;

  CatalogDatabase(TestDatabases databases) throws SQLException {
    TestDatabase database = databases.create(Engine.POSTGRESQL);
    this.address = DatabaseAddress.parse(database.url());
    this.connection = address.connect();
  }

  Connection connection() {
    return connection;
  }

  /** Another connection; the taker closes it. */
  Connection connect() throws SQLException {
    return address.connect();
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Makes at least one object of each kind. */
  void makeEveryKind() throws SQLException {
    execute(
        "do $$ begin if not exists (select from pg_roles where rolname = 'catalog_reader')"
            + " then create role catalog_reader; end if; end $$");
    execute(Since.suiting(version(), text("/plumbline/steward/catalog/every_kind.sql")));
  }

  /** The server's major version. */
  int version() throws SQLException {
    return connection.getMetaData().getDatabaseMajorVersion();
  }

  Catalog read() throws SQLException {
    return new PostgresqlCatalogReader().read(connection);
  }

  private static String text(String file) {
    try (InputStream stream = CatalogDatabase.class.getResourceAsStream(file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
