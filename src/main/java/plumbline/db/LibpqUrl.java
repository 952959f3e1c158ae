package plumbline.db;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads the address of a PostgreSQL database as libpq and Heroku write it: {@code
 * postgresql://user:password@host:5432/name?sslmode=require}. Parameters are translated for the
 * driver; those that it has no counterpart for are refused.
 *
 * @see <a href="https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING">libpq:
 *     connection strings</a>
 */
final class LibpqUrl {
  private static final Pattern FORM =
      Pattern.compile(
          "postgres(?:ql)?://"
              + "(?:(?<user>[^:@/?#]*)(?::(?<password>[^@/?#]*))?@)?"
              + "(?<hosts>[^/?#]*)(?:/(?<name>[^/?#]*))?(?:\\?(?<query>[^#]*))?");

  /** libpq's names of parameters that the driver has under another name. */
  private static final Map<String, String> TRANSLATED =
      Map.of(
          "application_name", "ApplicationName",
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

  private LibpqUrl(Matcher parts) {
    this.hosts = parts.group("hosts");
    this.name = UrlParameters.decoded(parts.group("name"));
    this.user = UrlParameters.decoded(parts.group("user"));
    this.password = UrlParameters.decoded(parts.group("password"));
  }

  static DatabaseAddress parse(String url) {
    Matcher parts = FORM.matcher(url);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "the database URL is not of the form postgresql://user:password@host:port/name; "
              + "special characters in the user name and the password must be percent-encoded");
    }
    LibpqUrl read = new LibpqUrl(parts);
    UrlParameters.each(parts.group("query"), read::parameter);
    String database = UrlParameters.encoded(read.name == null ? "" : read.name);
    return DatabaseAddress.postgresql(
        "jdbc:postgresql://" + read.hostList() + "/" + database,
        read.user,
        read.password,
        read.properties);
  }

  private void parameter(String key, String value) {
    switch (key) {
      case "host" -> hosts = value;
      case "port" -> port = digits(value);
      case "fallback_application_name" -> properties.putIfAbsent("ApplicationName", value);
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
          throw UrlParameters.unknown(key);
        }
        properties.put(translated, value);
      }
    }
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
    return withPorts(
        list.matches("[0-9a-fA-F]*:[0-9a-fA-F:.]*:[0-9a-fA-F.]*") ? "[" + list + "]" : list);
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

  private static String digits(String ports) {
    if (!ports.matches("[0-9]+(,[0-9]+)*+")) {
      throw new IllegalArgumentException("port in the database URL must be a number");
    }
    return ports;
  }

  private static String sessionKind(String value) {
    if (!SESSION_KINDS.containsKey(value)) {
      throw new IllegalArgumentException(
          "target_session_attrs in the database URL is one of " + SESSION_KINDS.keySet());
    }
    return SESSION_KINDS.get(value);
  }
}
