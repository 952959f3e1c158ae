package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;

/**
 * A folder of its own, far from the sources, in which the application runs on one database: as
 * processes of the packaged jar, or in the test's own process, which costs a fraction of a second
 * instead of some.
 */
final class Installation implements AutoCloseable {
  static final String CONFIG = Path.of("config.yml").toAbsolutePath().toString();

  private static final Path CHANGES = Path.of("db/main/changes");

  private final Path folder;
  private final TestDatabase database;
  private final boolean packaged;
  private final Map<String, String> environment = new HashMap<>();
  private final List<AutoCloseable> running = new ArrayList<>();
  private String config = CONFIG;

  private Installation(Path folder, TestDatabase database, boolean packaged) {
    this.folder = folder;
    this.database = database;
    this.packaged = packaged;
    environment.put("VALIDATE_AT_START", "false");
    if (!packaged) {
      environment.put("DATA_DIR", folder.resolve("data").toString());
      configured("memoryKib: 19456", "memoryKib: 64").configured("passes: 2", "passes: 1");
    }
  }

  /** On the embedded default: an H2 file below the folder. */
  static Installation onFile(boolean packaged) {
    Path folder = newFolder();
    return new Installation(
        folder,
        new TestDatabase(
            Engine.H2, "jdbc:h2:file:" + folder.resolve("data/plumbline") + ";AUTO_SERVER=TRUE"),
        packaged);
  }

  /** On a database that {@code DATABASE_URL} names. */
  static Installation on(TestDatabase database, boolean packaged) {
    Installation installation = new Installation(newFolder(), database, packaged);
    installation.environment.put("DATABASE_URL", database.url());
    return installation;
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("installation").toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  Engine engine() {
    return database.engine();
  }

  /** Where the database is. */
  String url() {
    return database.url();
  }

  /** The database, to look into. */
  Jdbi jdbi() {
    return database.jdbi();
  }

  /** How many rows a table has, or a table with a condition. */
  int count(String table) {
    return jdbi()
        .withHandle(
            handle ->
                handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }

  /** The same installation with one more variable in its environment. */
  Installation with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** The same installation with another setting in its configuration. */
  Installation configured(String setting, String instead) {
    try {
      String text = Files.readString(Path.of(config));
      assertThat(text).contains(setting);
      config = folder.resolve("own.yml").toString();
      Files.writeString(Path.of(config), text.replace(setting, instead));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /**
   * The same installation of a build that has one more change in {@code main}.
   *
   * @param sql its changesets, where {@code NNNN} stands for the next free number
   */
  Installation withChange(String sql) {
    try (Stream<Path> there = Files.list(CHANGES)) {
      return withChange("%04d".formatted(there.count() + 1), sql);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with a number that is given. */
  Installation withChange(String number, String sql) {
    Path file = ahead().resolve(CHANGES).resolve(number + "_added.sql");
    String head =
        "--liquibase formatted sql logicalFilePath:%s\n"
            .formatted(CHANGES.resolve(file.getFileName()));
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, head + sql.replace("NNNN", number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** The same installation of the build without changes that were added. */
  void withoutChange() {
    delete(ahead());
  }

  private Path ahead() {
    return folder.resolve("ahead");
  }

  /** Runs a command to its end. */
  Outcome run(String... arguments) {
    return packaged ? start(arguments).await() : runHere(arguments);
  }

  private Outcome runHere(String... arguments) {
    try (CapturedConsole console = new CapturedConsole()) {
      int code =
          withFilesAhead(
              () ->
                  new PlumblineApplication(environment, console.terminal(folder))
                      .execute(arguments));
      TestLog.quieten();
      keepOpen();
      return console.outcome(code);
    }
  }

  /** Saves each command and each look the time that H2 takes to open the file. */
  private void keepOpen() {
    if (engine() == Engine.H2 && running.isEmpty() && Files.exists(folder.resolve("data"))) {
      try {
        running.add(DatabaseAddress.parse(url()).ofExisting().connect());
      } catch (SQLException e) {
        // There is no database yet, or what is there is none.
        return;
      }
    }
  }

  /** Does something with the files of changes that were added, as the next build would. */
  private <T> T withFilesAhead(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader former = thread.getContextClassLoader();
    try {
      if (Files.exists(ahead())) {
        thread.setContextClassLoader(
            new URLClassLoader(new URL[] {ahead().toUri().toURL()}, former));
      }
      return work.get();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    } finally {
      thread.setContextClassLoader(former);
    }
  }

  /** Runs {@code db} with the configuration and more arguments, to its end. */
  Outcome db(String subcommand, String... more) {
    return command("db", subcommand, more);
  }

  /** Runs a database's command with the configuration and more arguments, to its end. */
  Outcome command(String name, String subcommand, String... more) {
    return run(
        Stream.concat(Stream.of(name, subcommand, config), Stream.of(more)).toArray(String[]::new));
  }

  /** Starts the service on free ports and waits until it answers. */
  RunningServer serve() {
    if (packaged) {
      return launch().awaitAnswer();
    }
    RunningServer server =
        withFilesAhead(() -> EmbeddedServer.start(folder, config, onFreePorts().environment));
    running.add(server);
    return server;
  }

  /** Tries to start the service where it cannot, and waits for its end. */
  Outcome serveInVain() {
    return onFreePorts().run("server", config);
  }

  /** Starts the packaged service on free ports. */
  PackagedServer launch() {
    return new PackagedServer(onFreePorts().start("server", config));
  }

  private Installation onFreePorts() {
    environment.putIfAbsent("PORT", "0");
    environment.putIfAbsent("ADMIN_PORT", "0");
    return this;
  }

  /** Starts a command of the packaged jar. */
  AppProcess start(String... arguments) {
    AppProcess process = AppProcess.start(folder, ahead(), environment, arguments);
    running.add(process);
    return process;
  }

  @Override
  public void close() {
    try {
      for (AutoCloseable each : running) {
        each.close();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    delete(folder);
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
