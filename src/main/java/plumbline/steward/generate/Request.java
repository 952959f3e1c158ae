package plumbline.steward.generate;

import java.util.Map;
import java.util.regex.Pattern;
import plumbline.steward.changelog.Changelog;

/**
 * What change is wanted.
 *
 * @param changelog whose declared model was edited
 * @param name what the change does, such as {@code add_alert_price}; a part of its file's name
 * @param backfills what rows of old get in a new required column, as SQL over their other columns,
 *     by {@code table.column}, or by {@code column} where one new column has that name
 */
public record Request(Changelog changelog, String name, Map<String, String> backfills) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  public Request {
    backfills = Map.copyOf(backfills);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'%s' cannot be the name of a change: use lower-case letters, digits and _, such as add_alert_price"
              .formatted(name));
    }
  }
}
