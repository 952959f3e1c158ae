package plumbline.steward.generate;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an engine prints, in the words that people write changes in. */
final class Wording {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<text>'(?:[^']|'')*+')|\"(?<name>[A-Z_][A-Z0-9_]*)\"|(?<other>[^'\"]+|\"[^\"]*\")");

  private Wording() {}

  /**
   * H2 prints all names in quotes and capitals, which is the same as lower case without; that nulls
   * are distinct goes without saying.
   */
  static String of(String dbms, String sql) {
    String plain =
        dbms.equals(Side.H2)
            ? TOKEN.matcher(sql).replaceAll(Wording::plain).replace(" nulls distinct", "")
            : sql.replaceFirst(
                "^CREATE( UNIQUE)? INDEX CONCURRENTLY ", "create$1 index concurrently ");
    return plain.replace("character varying(", "varchar(");
  }

  /** A name that an engine has, in quotes where it must be. */
  static String name(String dbms, String name) {
    boolean isPlain = name.matches(dbms.equals(Side.H2) ? "[A-Z_][A-Z0-9_]*" : "[a-z_][a-z0-9_]*");
    return isPlain ? name.toLowerCase(Locale.ROOT) : '"' + name + '"';
  }

  private static String plain(MatchResult token) {
    String quotedName = token.group(2);
    String other = token.group(3);
    String plain = token.group();
    if (quotedName != null) {
      plain = quotedName.toLowerCase(Locale.ROOT);
    } else if (other != null && !other.startsWith("\"")) {
      plain = other.toLowerCase(Locale.ROOT);
    }
    return Matcher.quoteReplacement(plain);
  }

  /**
   * The same change of a type, which PostgreSQL refuses then where a value does not fit: a cast
   * cuts it.
   */
  static String withoutCast(String sql) {
    return sql.startsWith("alter table ") && sql.contains(" type ")
        ? sql.replaceFirst(" using \\S+::[\\w (),]+$", "")
        : sql;
  }

  /** A statement of PostgreSQL's in the words that other engines have, too. */
  static String portable(String sql) {
    return sql.replaceFirst("^alter table only ", "alter table ");
  }
}
