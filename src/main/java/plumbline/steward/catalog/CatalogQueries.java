package plumbline.steward.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.steward.model.SqlFile;

/** The statements that read one engine's catalog; each has a file of its own. */
final class CatalogQueries {
  /** Where a statement has the text of another file, such as <code>{held_rights}</code>. */
  private static final Pattern PART = Pattern.compile("\\{([a-z_]+)\\}");

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
    return PART.matcher(SqlFile.read("catalog/" + engine + "/" + name))
        .replaceAll(part -> Matcher.quoteReplacement(text(part.group(1))));
  }
}
