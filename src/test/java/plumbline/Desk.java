package plumbline;

import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.ops.Terminal;

/** The real application, running on a database of its own, and the people who call it. */
public final class Desk implements AutoCloseable {
  public static final String ADMIN_EMAIL = "root@desk.example";
  public static final String PASSWORD = "a long enough passphrase";

  private final TestDatabase database;
  private final TestDatabase authDatabase;
  private final Hashing hashing;
  private final DropwizardTestSupport<PlumblineConfiguration> support;
  private final AtomicInteger people = new AtomicInteger();
  private final Map<String, Person> known = new ConcurrentHashMap<>();

  private Desk(
      TestDatabase database,
      TestDatabase authDatabase,
      Hashing hashing,
      DropwizardTestSupport<PlumblineConfiguration> support) {
    this.database = database;
    this.authDatabase = authDatabase;
    this.hashing = hashing;
    this.support = support;
  }

  /** What hashing a password costs. */
  enum Hashing {
    /** What {@code config.yml} says, for tests of just that. */
    AS_CONFIGURED,

    /** Next to nothing, so that tests may register people. */
    CHEAP;

    private ConfigOverride[] overrides() {
      return this == AS_CONFIGURED
          ? new ConfigOverride[0]
          : new ConfigOverride[] {
            ConfigOverride.config("passwords.memoryKib", "64"),
            ConfigOverride.config("passwords.passes", "1")
          };
    }
  }

  /** Starts it with a system admin, where sessions and keys may have a database of their own. */
  static Desk start(TestDatabase database, TestDatabase authDatabase, Hashing hashing) {
    return start(
        database,
        authDatabase,
        Map.of("ADMIN_EMAIL", ADMIN_EMAIL, "ADMIN_PASSWORD", PASSWORD),
        hashing);
  }

  /** Starts it in an environment. */
  public static Desk start(TestDatabase database, Map<String, String> environment) {
    return start(database, database, environment);
  }

  /** Starts it in an environment, where sessions and keys may have a database of their own. */
  public static Desk start(
      TestDatabase database, TestDatabase authDatabase, Map<String, String> environment) {
    return start(database, authDatabase, environment, Hashing.CHEAP);
  }

  private static Desk start(
      TestDatabase database,
      TestDatabase authDatabase,
      Map<String, String> environment,
      Hashing hashing) {
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("DATABASE_URL", database.url());
    if (!authDatabase.equals(database)) {
      variables.put("AUTH_DATABASE_URL", authDatabase.url());
    }
    variables.putIfAbsent("VALIDATE_AT_START", "false");
    variables.putIfAbsent("ENABLE_AUTO_MIGRATION", Boolean.toString(!database.migrated()));
    variables.put("PORT", "0");
    variables.put("ADMIN_PORT", "0");
    DropwizardTestSupport<PlumblineConfiguration> support =
        new DropwizardTestSupport<>(PlumblineApplication.class, "config.yml", hashing.overrides()) {
          @Override
          public PlumblineApplication newApplication() {
            return new PlumblineApplication(variables, Terminal.ofProcess());
          }
        };
    try {
      support.before();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return new Desk(database, authDatabase, hashing, support);
  }

  /** Starts another on the same databases, as a replica or with an environment of its own. */
  public Desk replica(Map<String, String> environment) {
    return start(database, authDatabase, environment, hashing);
  }

  public Engine engine() {
    return database.engine();
  }

  /** Where the database is. */
  public DatabaseAddress address() {
    return DatabaseAddress.parse(database.url());
  }

  /** The database, to look into and to change behind the service's back. */
  public Jdbi jdbi() {
    return database.jdbi();
  }

  /** The same for the database of sessions and keys. */
  public Jdbi authJdbi() {
    return authDatabase.jdbi();
  }

  public int port() {
    return support.getLocalPort();
  }

  /** A client without a token. */
  public Client anonymous() {
    return new Client(URI.create("http://127.0.0.1:" + support.getLocalPort()), null);
  }

  /** A client of the admin port. */
  public Client admin() {
    return new Client(URI.create("http://127.0.0.1:" + support.getAdminPort()), null);
  }

  /** Registers somebody new and signs them in. */
  public Person register() {
    return register("person" + people.incrementAndGet() + "@desk.example");
  }

  /** Somebody whom tests share that change nothing; hashing a password for each would take long. */
  public Person somebody(String name) {
    return known.computeIfAbsent(name, key -> register(key + "@desk.example"));
  }

  /** Registers somebody and signs them in. */
  public Person register(String email) {
    String body = Json.object("email", email, "display_name", "Some One", "password", PASSWORD);
    long id = anonymous().post("/api/users", body).expect(201).id();
    return signIn(email, id);
  }

  /** Signs the system admin in. */
  public Person systemAdmin() {
    Client client = anonymous().withToken(login(ADMIN_EMAIL, PASSWORD));
    return person(ADMIN_EMAIL, client.get("/api/users/me").expect(200).id(), client);
  }

  /** The token of a new session. */
  public String login(String email, String password) {
    return anonymous()
        .post("/api/auth/login", Json.object("email", email, "password", password))
        .expect(200)
        .body()
        .get("token")
        .textValue();
  }

  /** Signs somebody in who is registered. */
  public Person signIn(String email, long id) {
    return person(email, id, anonymous().withToken(login(email, PASSWORD)));
  }

  private static Person person(String email, long id, Client client) {
    long workspace =
        client.get("/api/users/me").expect(200).body().get("default_workspace_id").longValue();
    return new Person(email, id, workspace, client);
  }

  @Override
  public void close() {
    QuickStop.stop(support);
  }

  @Override
  public String toString() {
    return engine().name() + (authDatabase.equals(database) ? "" : " with auth apart");
  }
}
