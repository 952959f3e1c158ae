package plumbline.steward.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import plumbline.steward.model.Catalog;

/** Reads the catalog of databases of one engine. */
@FunctionalInterface
public interface CatalogReader {

  /**
   * Takes one consistent look.
   *
   * @param connection one that has no transaction open; it is left in the state that it came in
   */
  Catalog read(Connection connection) throws SQLException;
}
