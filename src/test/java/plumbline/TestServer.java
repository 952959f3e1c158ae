package plumbline;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.changelog.ChosenChanges;
import plumbline.steward.changelog.ConnectionSource;

/**
 * An embedded PostgreSQL that is started when it is first asked for, with templates of databases
 * that have changes applied.
 */
public final class TestServer implements AutoCloseable {
  private static final int FIRST_WITH_COPY_STRATEGY = 15;

  /** Nothing in it outlives the process, so nothing is written for a restart. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "full_page_writes", "off",
          "wal_level", "minimal",
          "max_wal_senders", "0",
          "max_wal_size", "4GB",
          "autovacuum", "off",
          "jit", "off",
          "max_parallel_workers_per_gather", "0");

  /** Tests make and drop a thousand databases, each a copy of files. */
  private static final Path MEMORY = Path.of("/dev/shm");

  private static final long MEMORY_BYTES = 2L << 30;
  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  private final Map<List<Changelog>, String> templates = new ConcurrentHashMap<>();
  private EmbeddedPostgres postgres;
  private int version;

  /** Creates an empty database. */
  TestDatabase create(String name) {
    execute("create database " + name);
    return database(name);
  }

  /** Creates a database that has all changes of changelogs applied. */
  TestDatabase createMigrated(String name, List<Changelog> changelogs) {
    String template = templates.computeIfAbsent(changelogs, this::template);
    copy(template, name);
    return new TestDatabase(Engine.POSTGRESQL, database(name).url(), true);
  }

  /** Copies a database that nobody is connected to. */
  public void copy(String template, String name) {
    execute("create database %s template %s%s".formatted(name, template, copyStrategy()));
  }

  private String copyStrategy() {
    return version() < FIRST_WITH_COPY_STRATEGY ? "" : " strategy file_copy";
  }

  private String template(List<Changelog> changelogs) {
    TestDatabase template = create("template_" + templates.size());
    try {
      apply(changelogs, DatabaseAddress.parse(template.url())::connect);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return "template_" + templates.size();
  }

  /** Applies all changes, so that numbers that are not in order hide no other fault. */
  static void apply(List<Changelog> changelogs, ConnectionSource empty) throws Exception {
    new ChosenChanges(empty).apply(new Changelogs(changelogs, empty).known(), change -> {});
  }

  private TestDatabase database(String name) {
    return new TestDatabase(
        Engine.POSTGRESQL, "postgresql://postgres@127.0.0.1:" + postgres().getPort() + "/" + name);
  }

  /** Drops a database, whoever is connected to it. */
  public void drop(String name) {
    execute("drop database if exists %s with (force)".formatted(name));
  }

  /** Runs statements as the administrator, outside any test's database. */
  public void execute(String... statements) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Connects to the administrator's own database. */
  public Connection connect() throws SQLException {
    return postgres().getPostgresDatabase().getConnection();
  }

  public int port() {
    return postgres().getPort();
  }

  /** Its major version. */
  public int version() {
    postgres();
    return version;
  }

  /** The server itself, which is started by the first call. */
  public synchronized EmbeddedPostgres postgres() {
    if (postgres == null) {
      EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setPGStartupWait(LONGEST_START);
      SETTINGS.forEach(builder::setServerConfig);
      try {
        postgres = builder.setDataDirectory(newFolder()).start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
          version = connection.getMetaData().getDatabaseMajorVersion();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return postgres;
  }

  private static Path newFolder() throws IOException {
    boolean inMemory = Files.isWritable(MEMORY) && MEMORY.toFile().getUsableSpace() > MEMORY_BYTES;
    return inMemory
        ? Files.createTempDirectory(MEMORY, "plumbline")
        : Files.createTempDirectory("plumbline");
  }

  @Override
  public void close() throws IOException {
    if (postgres != null) {
      postgres.close();
    }
  }
}
