package plumbline.steward.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.steward.model.Catalog;

/**
 * Reads the catalog of a PostgreSQL database. The server prints definitions as they are at that
 * moment, whatever the transaction sees; so the look is taken again when DDL was committed
 * meanwhile.
 */
public final class PostgresqlCatalogReader implements CatalogReader {
  private static final int ATTEMPTS = 5;

  private final CatalogQueries queries = new CatalogQueries("postgresql");

  @Override
  public Catalog read(Connection connection) throws SQLException {
    String before = fingerprint(connection);
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Optional<Catalog> catalog = look(connection, before);
      String after = fingerprint(connection);
      if (catalog.isPresent() && after.equals(before)) {
        return catalog.get();
      }
      before = after;
    }
    throw new SQLException(
        "The schema was altered each of %d times that it was read; try again when nobody alters it"
            .formatted(ATTEMPTS));
  }

  /** One look; nothing where it failed because the schema was altered under its eyes. */
  private Optional<Catalog> look(Connection connection, String before) throws SQLException {
    try (PostgresqlLook look = new PostgresqlLook(connection, queries)) {
      Catalog.Server server = server(look);
      look.printInFull();
      return Optional.of(new PostgresqlReading().read(look, server, before));
    } catch (SQLException e) {
      if (fingerprint(connection).equals(before)) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private String fingerprint(Connection connection) throws SQLException {
    try (PostgresqlLook look = new PostgresqlLook(connection, queries)) {
      return fingerprint(look);
    }
  }

  private static String fingerprint(PostgresqlLook look) throws SQLException {
    List<String> fingerprint = new ArrayList<>();
    look.each("fingerprint", row -> fingerprint.add(row.text("fingerprint")));
    return fingerprint.get(0);
  }

  private static Catalog.Server server(PostgresqlLook look) throws SQLException {
    List<Catalog.Server> server = new ArrayList<>();
    look.each(
        "server",
        row ->
            server.add(
                new Catalog.Server(
                    "postgresql", row.text("version"), row.text("user"), row.text("schema"))));
    return server.get(0);
  }
}
