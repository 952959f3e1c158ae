package plumbline.steward.generate;

import java.util.function.BiFunction;
import plumbline.steward.catalog.CatalogReader;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.expected.ScratchDatabases;
import plumbline.steward.model.Catalog;
import plumbline.steward.plan.Dialect;

/**
 * One engine that a change is written for and tried on.
 *
 * @param dbms its name as changes have it: {@code postgresql} or {@code h2}
 * @param like a database of it, which is only asked
 * @param scratches throw-away databases of it
 * @param reader of its catalogs
 * @param dialect its statements from one catalog to another
 */
public record Side(
    String dbms,
    ConnectionSource like,
    ScratchDatabases scratches,
    CatalogReader reader,
    BiFunction<Catalog, Catalog, Dialect> dialect) {
  static final String POSTGRESQL = "postgresql";
  static final String H2 = "h2";
}
