package plumbline.furnish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import plumbline.steward.changelog.Changelog;

/** Rooms with columns of every type, required and optional, shared and personal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FurnishedRoomsTest {
  private Path folder;
  private final Map<Path, String> furnished = new TreeMap<>();

  @BeforeAll
  void furnish(@TempDir Path empty) throws Exception {
    folder = empty;
    CheckoutCopy checkout = CheckoutCopy.in(folder);
    Map<Path, String> before = checkout.files();
    checkout.furnish(
        "alerts", "symbol:string(32)! unique, threshold:decimal!, bot_id:bots?, note:text?");
    checkout.furnish(
        "price_watches",
        "title:string(100)!, body:text!, amount:decimal! unique, lots:integer!, big:bigint!,"
            + " is_open:boolean!, seen_at:timestamp!, meta:json!, alert_id:alerts!",
        "--personal");
    checkout.furnish(
        "gear",
        "is_on:boolean!, code:string(3)?, label:string(20)? unique, amount:decimal?,"
            + " lots:integer? unique, big:bigint?, seen_at:timestamp? unique, meta:json?,"
            + " more:json?, price_watch_id:price_watches?, entry_id:journal_entries?");
    furnished.putAll(checkout.files());
    furnished.entrySet().removeAll(before.entrySet());
  }

  @Test
  void theirClassesCompileWithoutAWarning() throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
      boolean compiled =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  List.of(
                      "--release",
                      "17",
                      "-Xlint:all,-processing,-serial,-classfile,-path",
                      "-Werror",
                      "-proc:none",
                      "-d",
                      Files.createDirectory(folder.resolve("classes")).toString(),
                      "-classpath",
                      System.getProperty("java.class.path")),
                  null,
                  files.getJavaFileObjectsFromPaths(
                      sources().keySet().stream().map(folder::resolve).toList()))
              .call();
      assertThat(compiled).as(said.toString()).isTrue();
    }
  }

  @Test
  void theirClassesAreFormatted() throws Exception {
    Formatter formatter = new Formatter();
    for (Map.Entry<Path, String> source : sources().entrySet()) {
      assertThat(source.getValue())
          .as(source.getKey().toString())
          .isEqualTo(formatter.formatSourceAndFixImports(source.getValue()));
    }
  }

  @Test
  void theirTablesAreDeclaredAndCanBeReferredTo() throws Exception {
    DeclaredTables tables =
        DeclaredTables.read(folder, List.of(Changelog.of("main"), Changelog.of("auth")));
    for (String table : List.of("alerts", "price_watches", "gear")) {
      assertThat(tables.find(table)).as(table).isPresent();
    }
  }

  private Map<Path, String> sources() {
    Map<Path, String> sources = new TreeMap<>(furnished);
    sources.keySet().removeIf(file -> !file.toString().endsWith(".java"));
    assertThat(sources).hasSize(3 * 9 + 1);
    return sources;
  }
}
