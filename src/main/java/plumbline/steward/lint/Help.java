package plumbline.steward.lint;

import java.util.List;

/**
 * What there is to know of a rule.
 *
 * @param code such as {@code PL012}; it never changes
 * @param title what it finds
 * @param why it matters
 * @param remedy what to do instead
 * @param onPostgresqlOnly whether it needs what only PostgreSQL tells
 */
public record Help(String code, String title, String why, String remedy, boolean onPostgresqlOnly) {

  /** A rule that looks at what both engines tell. */
  static Help of(String code, String title, String why, String remedy) {
    return new Help(code, title, why, remedy, false);
  }

  /** A rule that looks at locks or files, which only PostgreSQL tells of. */
  static Help onPostgresql(String code, String title, String why, String remedy) {
    return new Help(code, title, why, remedy, true);
  }

  /** For people. */
  public List<String> lines() {
    return List.of(
        code + ": " + title,
        "  why it matters: " + why,
        "  instead: " + remedy,
        "  observed on: " + (onPostgresqlOnly ? "PostgreSQL" : "PostgreSQL and H2"),
        "  where it may be so: --comment allow " + code + ": REASON");
  }
}
