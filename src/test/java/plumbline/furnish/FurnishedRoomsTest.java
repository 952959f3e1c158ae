package plumbline.furnish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.googlejavaformat.java.Formatter;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import plumbline.Json;
import plumbline.RoomDaos;
import plumbline.Routes;
import plumbline.db.DatabaseAddress;
import plumbline.db.JdbiSetup;
import plumbline.guards.BoundStatements;
import plumbline.guards.DescribedRoutes;
import plumbline.guards.HiddenSecrets;
import plumbline.guards.KeptContracts;
import plumbline.guards.UnreadColumns;
import plumbline.steward.catalog.H2CatalogReader;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.expected.DeclaredModel;
import plumbline.steward.sqlcheck.CheckedStatements;
import plumbline.steward.sqlcheck.StatementCheck;
import plumbline.web.OpenApiDocument;

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

  private void compile() throws Exception {
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
                      "-parameters",
                      "-proc:none",
                      "-d",
                      Files.createDirectory(classes()).toString(),
                      "-classpath",
                      System.getProperty("java.class.path")),
                  null,
                  files.getJavaFileObjectsFromPaths(
                      sources().keySet().stream().map(folder::resolve).toList()))
              .call();
      assertThat(compiled).as(said.toString()).isTrue();
    }
  }

  private Path classes() {
    return folder.resolve("classes");
  }

  @Test
  void theirClassesCompileWithoutAWarningAndForgetNothing() throws Exception {
    compile();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes().toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      JavaClasses compiled = new ClassFileImporter().importPath(classes());

      assertThat(BoundStatements.faults(compiled)).isEmpty();
      assertThat(HiddenSecrets.faults(compiled)).isEmpty();
      assertThat(KeptContracts.faults(compiled, compiled)).isEmpty();
      assertThat(DescribedRoutes.faults(Routes.declared(compiled), described(compiled))).isEmpty();
      assertThat(unread(daos(compiled))).isNotEmpty().filteredOn(this::isAboutFurniture).isEmpty();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static JsonNode described(JavaClasses compiled) {
    List<Routes.Declared> routes = Routes.declared(compiled);
    assertThat(routes).hasSize(3 * 5);
    return Json.read(
        OpenApiDocument.describe(
            "1",
            routes.stream()
                .map(route -> route.method().getDeclaringClass())
                .collect(Collectors.toSet())));
  }

  private static List<Class<?>> daos(JavaClasses compiled) {
    List<Class<?>> daos = RoomDaos.written(compiled);
    assertThat(daos).hasSize(3);
    return daos;
  }

  /** The columns that no statement of some DAOs reads, those of all other rooms among them. */
  private List<String> unread(List<Class<?>> daos) throws Exception {
    DatabaseAddress memory =
        DatabaseAddress.parse("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
    try (Connection connection = memory.connect()) {
      DeclaredModel.of(
              Stream.of("main", "auth")
                  .map(
                      name ->
                          Changelog.of(name).at(folder.resolve("db/" + name + "/changelog.yaml")))
                  .toList())
          .build(connection);
      CheckedStatements checked =
          new StatementCheck(JdbiSetup.over(memory), daos, method -> Optional.empty()).run();
      assertThat(checked.findings()).isEmpty();
      return UnreadColumns.faults(folder, new H2CatalogReader().read(connection), checked.read());
    }
  }

  private boolean isAboutFurniture(String fault) {
    return furnished.keySet().stream().anyMatch(file -> fault.startsWith(file + ":"));
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
