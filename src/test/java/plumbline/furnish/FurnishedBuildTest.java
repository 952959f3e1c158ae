package plumbline.furnish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.PlumblineApplication;

/**
 * What a developer does after furnishing rooms: a change is generated, the checkout is built, and
 * the rooms' own tests and the rules of the build are run on it, in processes of their own.
 */
final class FurnishedBuildTest {
  private static final List<String> RULES =
      List.of(
          "plumbline.ArchitectureTest",
          "plumbline.OpenApiTest",
          "plumbline.SecretsStayHiddenTest",
          "plumbline.steward.DeclaredSchemaTest",
          "plumbline.steward.sqlcheck.RoomStatementsTest",
          "plumbline.tenancy.IdorMatrixTest",
          "plumbline.tenancy.TenantProbeTest");

  @TempDir private Path root;

  @Test
  void furnishedRoomsPassTheirTestsAndTheRulesWithoutAnEdit() throws Exception {
    CheckoutCopy checkout = CheckoutCopy.in(root);
    Map<Path, String> before = checkout.files();
    checkout.furnish("alerts", "symbol:string(32)!, threshold:decimal!, bot_id:bots?, note:text?");
    checkout.furnish(
        "price_watches",
        "title:string(100)! unique, lots:integer!, is_open:boolean!, seen_at:timestamp?,"
            + " meta:json?, alert_id:alerts!",
        "--personal");
    Map<Path, String> furnished = new TreeMap<>(checkout.files());
    furnished.entrySet().removeAll(before.entrySet());
    Path classes = built(PlumblineApplication.class, furnished, "src/main");
    built(FurnishedBuildTest.class, furnished, "src/test");
    Files.copy(Path.of("config.yml"), root.resolve("config.yml"));

    assertThat(
            java(PlumblineApplication.class, "db", "generate", "config.yml", "--name", "add_rooms"))
        .contains("written: db/main/changes/");
    copy(root.resolve("db"), classes.resolve("db"));

    List<String> tests = new ArrayList<>(testsAmong(furnished));
    assertThat(tests).hasSize(2);
    tests.addAll(RULES);
    assertThat(java(TestRun.class, tests.toArray(String[]::new))).contains(" 0 failed");
  }

  /** A copy of a folder of classes, and in it what was furnished below a folder of sources. */
  private Path built(Class<?> oneOf, Map<Path, String> furnished, String sources)
      throws IOException, URISyntaxException {
    Path from = Path.of(oneOf.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path classes = root.resolve("target").resolve(from.getFileName());
    copy(from, classes);
    for (Map.Entry<Path, String> file : furnished.entrySet()) {
      Path resources = Path.of(sources, "resources");
      if (file.getKey().startsWith(resources)) {
        Path place = classes.resolve(resources.relativize(file.getKey()));
        Files.createDirectories(place.getParent());
        Files.writeString(place, file.getValue());
      }
    }
    compile(
        furnished.keySet().stream()
            .filter(file -> file.startsWith(Path.of(sources, "java")))
            .map(root::resolve)
            .toList(),
        classes);
    return classes;
  }

  private void compile(List<Path> sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
      assertThat(
              compiler
                  .getTask(
                      null,
                      files,
                      null,
                      List.of(
                          "--release",
                          "17",
                          "-parameters",
                          "-proc:none",
                          "-d",
                          classes.toString(),
                          "-classpath",
                          classPath()),
                      null,
                      files.getJavaFileObjectsFromPaths(sources))
                  .call())
          .isTrue();
    }
  }

  private static List<String> testsAmong(Map<Path, String> furnished) {
    Path sources = Path.of("src/test/java");
    return furnished.keySet().stream()
        .filter(file -> file.toString().endsWith("Test.java"))
        .map(file -> sources.relativize(file).toString())
        .map(file -> file.replace(File.separatorChar, '.').replaceFirst("\\.java$", ""))
        .toList();
  }

  /** The copies take the place of what this process has. */
  private String classPath() throws IOException {
    List<String> jars =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> entry.endsWith(".jar"))
            .toList();
    try (Stream<Path> copies = Files.list(root.resolve("target"))) {
      return Stream.concat(copies.map(Path::toString), jars.stream())
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  private String java(Class<?> main, String... arguments) throws Exception {
    Path said = Files.createTempFile(root, "said", ".log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djdk.httpclient.keepalive.timeout=5",
                "-cp",
                classPath(),
                main.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).as(Files.readString(said)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(said);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.walk(from)) {
      files.forEach(
          file -> {
            try {
              Path place = to.resolve(from.relativize(file));
              if (!Files.isDirectory(place)) {
                Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
              }
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
