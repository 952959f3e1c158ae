package plumbline.steward;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import plumbline.steward.catalog.CatalogReader;
import plumbline.steward.catalog.H2CatalogReader;
import plumbline.steward.catalog.PostgresqlCatalogReader;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.ddl.H2Dialect;
import plumbline.steward.ddl.PostgresqlDialect;
import plumbline.steward.expected.ScratchDatabases;
import plumbline.steward.generate.Side;
import plumbline.steward.model.Catalog;
import plumbline.steward.plan.Assumptions;
import plumbline.steward.plan.Dialect;

/** What the steward knows of one kind of server. */
public enum ServerKind {
  POSTGRESQL {
    @Override
    CatalogReader reader() {
      return new PostgresqlCatalogReader();
    }

    @Override
    Dialect dialect(Catalog found, Catalog expected, Assumptions assumptions) {
      return new PostgresqlDialect(found, expected, assumptions);
    }
  },
  H2 {
    @Override
    CatalogReader reader() {
      return new H2CatalogReader();
    }

    @Override
    Dialect dialect(Catalog found, Catalog expected, Assumptions assumptions) {
      return new H2Dialect(found, expected, assumptions);
    }

    @Override
    Dialect writtenDialect(Catalog found, Catalog expected, Assumptions assumptions) {
      return H2Dialect.outright(found, expected, assumptions);
    }
  };

  /**
   * This kind as changes are written for it.
   *
   * @param assumptions what a person has said about values whose meaning depends on a setting
   */
  Side side(ConnectionSource like, ScratchDatabases scratches, Assumptions assumptions) {
    return new Side(
        name().toLowerCase(Locale.ROOT),
        like,
        scratches,
        reader(),
        (found, expected) -> writtenDialect(found, expected, assumptions));
  }

  abstract CatalogReader reader();

  /**
   * What mends a live database.
   *
   * @param assumptions what a person has said about values whose meaning depends on a setting
   */
  abstract Dialect dialect(Catalog found, Catalog expected, Assumptions assumptions);

  /** What is written into a change. */
  Dialect writtenDialect(Catalog found, Catalog expected, Assumptions assumptions) {
    return dialect(found, expected, assumptions);
  }

  /** That of the server that a connection leads to. */
  static ServerKind of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    return switch (product) {
      case "PostgreSQL" -> POSTGRESQL;
      case "H2" -> H2;
      default ->
          throw new IllegalArgumentException(product + " is not known; use PostgreSQL or H2");
    };
  }
}
