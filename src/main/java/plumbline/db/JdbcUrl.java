package plumbline.db;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGProperty;

/**
 * Reads the address of a PostgreSQL database as JDBC writes it. The driver ignores names that it
 * does not know, so they are refused here.
 */
final class JdbcUrl {
  private static final Pattern FORM =
      Pattern.compile("(?<address>jdbc:postgresql:[^?]*)(?:\\?(?<query>.*))?");

  private JdbcUrl() {}

  static DatabaseAddress parse(String url) {
    Matcher parts = FORM.matcher(url);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "the database URL is not of the form jdbc:postgresql://host:port/name");
    }
    if (parts.group("address").contains("@")) {
      throw new IllegalArgumentException(
          "a JDBC URL takes the user and the password as ?user=…&password=…,"
              + " or use postgresql://user:password@host/name");
    }
    Map<String, String> properties = new TreeMap<>();
    UrlParameters.each(
        parts.group("query"),
        (key, value) -> {
          if (PGProperty.forName(key) == null) {
            throw UrlParameters.unknown(key);
          }
          properties.put(key, value);
        });
    String user = properties.remove("user");
    String password = properties.remove("password");
    return DatabaseAddress.postgresql(parts.group("address"), user, password, properties);
  }
}
