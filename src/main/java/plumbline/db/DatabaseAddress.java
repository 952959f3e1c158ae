package plumbline.db;

import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.util.Duration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.h2.api.ErrorCode;
import plumbline.shared.Secret;

/**
 * Where a database is and how to log in to it.
 *
 * @param engine the engine that answers there
 * @param url a JDBC URL without credentials and without driver properties
 * @param user the role, or null for the driver's default
 * @param password its password, or null for none
 * @param properties driver properties under their JDBC names
 */
public record DatabaseAddress(
    Engine engine, String url, String user, Secret password, Map<String, String> properties) {
  /** What H2 says while another process is opening or closing the file. */
  private static final Set<Integer> OPENED_BY_ANOTHER =
      Set.of(ErrorCode.DATABASE_ALREADY_OPEN_1, ErrorCode.ERROR_OPENING_DATABASE_1);

  private static final long LONGEST_OPENING_SECONDS = 20;
  private static final long BETWEEN_OPENINGS_NANOS = 500_000_000;

  public DatabaseAddress {
    properties = Map.copyOf(properties);
  }

  /** Reads a database URL in JDBC or in libpq form; what it does not know it refuses. */
  public static DatabaseAddress parse(String url) {
    if (url.startsWith("jdbc:h2:")) {
      return H2Url.parse(url);
    }
    if (url.startsWith("jdbc:postgresql:")) {
      return JdbcUrl.parse(url);
    }
    if (url.startsWith("postgresql://") || url.startsWith("postgres://")) {
      return LibpqUrl.parse(url);
    }
    throw new IllegalArgumentException(
        "the database URL must start with postgresql://, postgres://, jdbc:postgresql: or jdbc:h2:");
  }

  /** An address on PostgreSQL; an empty user or password counts as none. */
  static DatabaseAddress postgresql(
      String url, String user, String password, Map<String, String> properties) {
    return new DatabaseAddress(
        Engine.POSTGRESQL,
        url,
        user == null || user.isEmpty() ? null : user,
        password == null || password.isEmpty() ? null : new Secret(password),
        properties);
  }

  /**
   * The same address with TLS as the environment asks for it; only PostgreSQL speaks TLS, so H2 is
   * returned as it is.
   *
   * @param rootCertificate verify in full against this file; empty for none
   * @param allowSelfSigned without a root: encrypt, and verify nothing
   */
  DatabaseAddress withTls(String rootCertificate, boolean allowSelfSigned) {
    if (engine == Engine.H2 || (rootCertificate.isEmpty() && !allowSelfSigned)) {
      return this;
    }
    Map<String, String> secured = new TreeMap<>(properties);
    if (rootCertificate.isEmpty()) {
      if (verifies()) {
        throw new IllegalArgumentException(
            "PG_SSL_ALLOW_SELF_SIGNED=true contradicts the sslmode in the database URL, which verifies");
      }
      secured.put("sslmode", "require");
    } else if (Files.isReadable(Path.of(rootCertificate))) {
      secured.put("sslmode", "verify-full");
      secured.put("sslrootcert", rootCertificate);
    } else {
      throw new IllegalArgumentException(
          "PG_SSL_ROOT_CERT names " + rootCertificate + ", which cannot be read");
    }
    return new DatabaseAddress(engine, url, user, password, secured);
  }

  /**
   * Whether the URL itself asks for the server's certificate to be verified; the driver reads a
   * bare {@code ssl} so.
   */
  private boolean verifies() {
    String mode = properties.get("sslmode");
    return mode == null ? properties.containsKey("ssl") : mode.startsWith("verify-");
  }

  /** Whether the connection is encrypted although nobody checks whom it leads to. */
  public boolean unverifiedTls() {
    return engine == Engine.POSTGRESQL && Objects.equals(properties.get("sslmode"), "require");
  }

  /** The same address, where a database must be that is there: H2 makes one by default. */
  public DatabaseAddress ofExisting() {
    boolean file = engine == Engine.H2 && !url.startsWith("jdbc:h2:mem:");
    return file
        ? new DatabaseAddress(engine, url + ";IFEXISTS=TRUE", user, password, properties)
        : this;
  }

  /** The address of another database on the same PostgreSQL server. */
  public DatabaseAddress withDatabase(String name) {
    String server = url.replaceFirst("^(jdbc:postgresql:)(?:(//[^/]*)/?)?.*$", "$1$2");
    String separator = server.endsWith(":") ? "" : "/";
    return new DatabaseAddress(engine, server + separator + name, user, password, properties);
  }

  /**
   * One connection of its own, outside any pool, with the settings of all sessions. Of processes
   * that open an H2 file at one moment the first lets the others in, once it has it open.
   */
  public Connection connect() throws SQLException {
    Properties all = new Properties();
    all.putAll(driverProperties());
    Optional.ofNullable(user).ifPresent(name -> all.setProperty("user", name));
    Optional.ofNullable(password).ifPresent(secret -> all.setProperty("password", secret.reveal()));
    Instant deadline = Instant.now().plusSeconds(LONGEST_OPENING_SECONDS);
    while (true) {
      try {
        Connection connection = DriverManager.getConnection(url, all);
        return engine == Engine.H2 ? connection : PinnedSession.pinned(connection);
      } catch (SQLException e) {
        if (!OPENED_BY_ANOTHER.contains(e.getErrorCode()) || Instant.now().isAfter(deadline)) {
          throw e;
        }
        LockSupport.parkNanos(BETWEEN_OPENINGS_NANOS);
      }
    }
  }

  /**
   * The framework's description of a pool at this address, every connection with the settings of
   * all sessions, and validated before it is used.
   */
  public DataSourceFactory pool(int minConnections, int maxConnections) {
    DataSourceFactory factory = new DataSourceFactory();
    factory.setDriverClass(engine == Engine.H2 ? "org.h2.Driver" : "org.postgresql.Driver");
    factory.setUrl(url);
    factory.setUser(user);
    factory.setPassword(password == null ? null : password.reveal());
    factory.setProperties(driverProperties());
    factory.setInitialSize(minConnections);
    factory.setMinSize(minConnections);
    factory.setMaxSize(maxConnections);
    if (engine == Engine.POSTGRESQL) {
      factory.setInitializationQuery(PinnedSessionDao.SETTINGS);
    }
    factory.setCheckConnectionOnBorrow(true);
    // By default one that was validated within 30 seconds is not validated again.
    factory.setValidationInterval(Duration.milliseconds(0));
    factory.setMaxWaitForConnection(Duration.seconds(5));
    factory.setAutoCommentsEnabled(false);
    factory.setRollbackOnReturn(true);
    return factory;
  }

  /**
   * With properties of PostgreSQL's driver: it sends a batch of inserts as few long statements, so
   * that it is not told how many rows each of the batch inserted, and keeps the values of rows out
   * of what it says of an error.
   */
  private Map<String, String> driverProperties() {
    if (engine == Engine.H2) {
      return properties;
    }
    Map<String, String> all = new TreeMap<>(properties);
    all.putIfAbsent("reWriteBatchedInserts", "true");
    all.putIfAbsent("logServerErrorDetail", "false");
    return all;
  }

  @Override
  public String toString() {
    return engine == Engine.H2 ? url.replaceFirst(";.*", "") : url;
  }
}
