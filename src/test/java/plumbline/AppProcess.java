package plumbline;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The packaged jar as a process of its own, run as an operator runs it. */
final class AppProcess implements AutoCloseable {
  private static final Path JAR = Path.of("target", "app.jar").toAbsolutePath();
  private static final Path CLASSES = Path.of("target", "app.jsa").toAbsolutePath();
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final int SECONDS_TO_END = 60;
  private static final int SECONDS_TO_COME_TO_PASS = 180;
  private static final long MILLISECONDS_BETWEEN_LOOKS = 50;

  private final Process process;
  private final Path out;
  private final Path err;

  private AppProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts it.
   *
   * @param directory where it works
   * @param ahead a folder to be found ahead of what is in the jar, where there is one
   * @param environment all that it finds in its environment, but for the path
   */
  static AppProcess start(
      Path directory, Path ahead, Map<String, String> environment, String... arguments) {
    // The archive of classes holds for the jar alone, and is left aside without a word where the
    // jar is newer.
    List<String> what =
        Files.isDirectory(ahead)
            ? List.of("-cp", ahead + File.pathSeparator + JAR, "plumbline.PlumblineApplication")
            : List.of("-XX:SharedArchiveFile=" + CLASSES, "-Xlog:cds*=off", "-jar", JAR.toString());
    List<String> command = new ArrayList<>();
    // What makes a start cheap on a small machine: most of these processes live for two seconds.
    command.addAll(List.of(JAVA.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(what);
    command.addAll(List.of(arguments));
    try {
      Path out = Files.createTempFile("plumbline", ".out");
      Path err = Files.createTempFile("plumbline", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().keySet().retainAll(List.of("PATH"));
      builder.environment().putAll(environment);
      return new AppProcess(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits a little, and returns at once where the process ends meanwhile. */
  boolean endsWithin(long milliseconds) {
    try {
      return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until something has come to pass, which it does while the process runs. */
  void awaitUntil(BooleanSupplier event) {
    Instant deadline = Instant.now().plusSeconds(SECONDS_TO_COME_TO_PASS);
    while (!event.getAsBoolean()) {
      if (endsWithin(MILLISECONDS_BETWEEN_LOOKS) || Instant.now().isAfter(deadline)) {
        throw new IllegalStateException(
            "it does not come to pass; the process printed " + printed());
      }
    }
  }

  /** Whether it has logged these words. */
  boolean hasSaid(String words) {
    Outcome printed = printed();
    return (printed.out() + printed.err()).contains(words);
  }

  /** Ends it as SIGKILL does: it does nothing more. */
  void kill() {
    process.destroyForcibly();
    await();
  }

  /** Asks it to end, as SIGTERM does. */
  void terminate() {
    process.destroy();
  }

  /** Waits for its end. */
  Outcome await() {
    if (!endsWithin(TimeUnit.SECONDS.toMillis(SECONDS_TO_END))) {
      throw new IllegalStateException("the process does not end; it printed " + printed());
    }
    return printed();
  }

  /** What it has printed so far; the exit code is -1 while it runs. */
  Outcome printed() {
    try {
      return new Outcome(
          process.isAlive() ? -1 : process.exitValue(),
          Files.readString(out),
          Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    endsWithin(TimeUnit.SECONDS.toMillis(SECONDS_TO_END));
    try {
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
