package plumbline.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGProperty;
import plumbline.shared.Secret;

/**
 * Reads the address of a PostgreSQL database as libpq and Heroku write it ({@code
 * postgresql://user:password@host:5432/name?sslmode=require}) or as JDBC does. The driver ignores
 * names that it does not know, so they are refused here.
 *
 * @see <a href="https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING">libpq:
 *     connection strings</a>
 */
final class PostgresUrl {
  private static final Pattern LIBPQ =
      Pattern.compile(
          "postgres(?:ql)?://(?:(?<user>[^:@/?#]*)(?::(?<password>[^@/?#]*))?@)?(?<hosts>[^/?#]*)(?:/(?<name>[^/?#]*))?(?:\\?(?<query>[^#]*))?");
  private static final Pattern JDBC =
      Pattern.compile("(?<address>jdbc:postgresql:[^?]*)(?:\\?(?<query>.*))?");

  /** libpq's names of parameters that the driver has under another name. */
  private static final Map<String, String> TRANSLATED =
      Map.of(
          "application_name", "ApplicationName",
          "fallback_application_name", "ApplicationName",
          "connect_timeout", "connectTimeout",
          "channel_binding", "channelBinding",
          "gssencmode", "gssEncMode",
          "require_auth", "requireAuth",
          "krbsrvname", "kerberosServerName");

  private static final Map<String, String> SESSION_KINDS =
      Map.of(
          "any", "any",
          "primary", "primary",
          "read-write", "primary",
          "standby", "secondary",
          "read-only", "secondary",
          "prefer-standby", "preferSecondary");

  private final Map<String, String> properties = new TreeMap<>();
  private String hosts;
  private String port;
  private String name;
  private String user;
  private String password;

  private PostgresUrl() {}

  /** Reads the libpq form. */
  static DatabaseAddress libpq(String url) {
    Matcher parts = LIBPQ.matcher(url);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "the database URL is not of the form postgresql://user:password@host:port/name; "
              + "special characters in the user name and the password must be percent-encoded");
    }
    PostgresUrl read = new PostgresUrl();
    read.hosts = parts.group("hosts");
    read.name = decoded(parts.group("name"));
    read.user = decoded(parts.group("user"));
    read.password = decoded(parts.group("password"));
    each(parts.group("query"), read::libpqParameter);
    return read.address(
        "jdbc:postgresql://" + read.hostList() + "/" + encoded(read.name == null ? "" : read.name));
  }

  /** Reads the JDBC form. */
  static DatabaseAddress jdbc(String url) {
    Matcher parts = JDBC.matcher(url);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "the database URL is not of the form jdbc:postgresql://host:port/name");
    }
    if (parts.group("address").contains("@")) {
      throw new IllegalArgumentException(
          "a JDBC URL takes the user and the password as ?user=…&password=…, or use postgresql://user:password@host/name");
    }
    PostgresUrl read = new PostgresUrl();
    each(parts.group("query"), read::jdbcParameter);
    return read.address(parts.group("address"));
  }

  private void libpqParameter(String key, String value) {
    switch (key) {
      case "host" -> hosts = value;
      case "port" -> port = value;
      case "dbname" -> name = value;
      case "user" -> user = value;
      case "password" -> password = value;
      case "sslmode", "sslrootcert", "sslcert", "sslkey", "sslpassword", "options" ->
          properties.put(key, value);
      case "keepalives" -> properties.put("tcpKeepAlive", value.equals("0") ? "false" : "true");
      case "target_session_attrs" -> properties.put("targetServerType", sessionKind(value));
      case "load_balance_hosts" ->
          properties.put("loadBalanceHosts", value.equals("random") ? "true" : "false");
      case "client_encoding" -> {
        if (!value.replace("-", "").toUpperCase(Locale.ROOT).equals("UTF8")) {
          throw new IllegalArgumentException(
              "client_encoding in the database URL can only be UTF8");
        }
      }
      default -> {
        String translated = TRANSLATED.get(key);
        if (translated == null) {
          throw unknown(key);
        }
        properties.put(translated, value);
      }
    }
  }

  private void jdbcParameter(String key, String value) {
    if (PGProperty.forName(key) == null) {
      throw unknown(key);
    }
    switch (key) {
      case "user" -> user = value;
      case "password" -> password = value;
      case "reWriteBatchedInserts" ->
          throw new IllegalArgumentException(
              "reWriteBatchedInserts in the database URL hides how many rows a batch inserted: leave it out");
      default -> properties.put(key, value);
    }
  }

  private DatabaseAddress address(String url) {
    Secret secret = password == null || password.isEmpty() ? null : new Secret(password);
    return new DatabaseAddress(
        Engine.POSTGRESQL, url, user == null || user.isEmpty() ? null : user, secret, properties);
  }

  private String hostList() {
    String list = hosts.isEmpty() ? "localhost" : hosts;
    if (list.startsWith("/") || list.toLowerCase(Locale.ROOT).startsWith("%2f")) {
      throw new IllegalArgumentException(
          "the database URL names a Unix socket; the driver needs a host name and a port");
    }
    if (!list.matches("[A-Za-z0-9._:,\\[\\]-]+")) {
      throw new IllegalArgumentException(
          "the database URL has a host name with characters that no host name has;"
              + " an '@' in the user name or the password is written %40");
    }
    return withPorts(list);
  }

  /**
   * Each host with its port: the one beside it, the one at its place in a list of ports, or the
   * only one there is.
   */
  private String withPorts(String list) {
    List<String> each = List.of(list.split(",", -1));
    List<String> ports = port == null ? List.of() : List.of(port.split(",", -1));
    if (ports.size() > 1 && ports.size() != each.size()) {
      throw new IllegalArgumentException(
          "the database URL has another number of ports than of hosts");
    }
    return IntStream.range(0, each.size())
        .mapToObj(
            place ->
                ports.isEmpty() || each.get(place).matches(".*:[0-9]+")
                    ? each.get(place)
                    : each.get(place) + ":" + ports.get(ports.size() == 1 ? 0 : place))
        .collect(Collectors.joining(","));
  }

  private static String sessionKind(String value) {
    if (!SESSION_KINDS.containsKey(value)) {
      throw new IllegalArgumentException(
          "target_session_attrs in the database URL is one of " + SESSION_KINDS.keySet());
    }
    return SESSION_KINDS.get(value);
  }

  private static IllegalArgumentException unknown(String key) {
    return new IllegalArgumentException(
        "the database URL has the parameter "
            + key
            + ", which the driver does not know: correct it or leave it out");
  }

  private interface Parameter {
    void read(String key, String value);
  }

  private static void each(String query, Parameter parameter) {
    if (query == null || query.isEmpty()) {
      return;
    }
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "the database URL has a parameter without a name or a value after '?'");
      }
      parameter.read(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
    }
  }

  private static String decoded(String text) {
    // Unlike in a form, a plus sign stands for itself.
    try {
      return text == null ? null : URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      // Its own message quotes what may be part of the password.
      throw new IllegalArgumentException(
          "the database URL has a '%' that is not followed by two hexadecimal digits");
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
