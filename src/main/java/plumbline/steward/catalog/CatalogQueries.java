package plumbline.steward.catalog;

import plumbline.steward.model.SqlFile;

/** The statements that read one engine's catalog; each has a file of its own. */
final class CatalogQueries {
  private final String engine;

  /**
   * The statements for one engine.
   *
   * @param engine such as {@code postgresql}
   */
  CatalogQueries(String engine) {
    this.engine = engine;
  }

  /**
   * One statement.
   *
   * @param name such as {@code tables}
   */
  String text(String name) {
    return SqlFile.read("catalog/" + engine + "/" + name);
  }
}
