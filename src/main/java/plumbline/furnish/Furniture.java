package plumbline.furnish;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the files of a room from the templates beside this class. */
final class Furniture {
  private static final Mustache.Compiler TEMPLATES =
      Mustache.compiler().escapeHTML(false).strictSections(true);

  private final NewRoom room;

  Furniture(NewRoom room) {
    this.room = room;
  }

  /** The texts of the files, formatted as the build demands, by their paths in a checkout. */
  Map<Path, String> files() {
    Path main = Path.of("src/main/java/plumbline", room.room());
    Path test = Path.of("src/test/java/plumbline", room.room());
    Path resources = Path.of("src/test/resources/plumbline", room.room());
    String name = room.className();
    Map<Path, String> files = new LinkedHashMap<>();
    files.put(Path.of("db/main/schema", room.table() + ".sql"), filled("table.sql"));
    files.put(main.resolve("package-info.java"), java("package-info"));
    files.put(main.resolve(name + ".java"), java("Row"));
    files.put(main.resolve(room.module() + ".java"), java("Module"));
    for (String part : new String[] {"Dao", "Request", "Resource", "Response", "Service"}) {
      files.put(main.resolve(name + part + ".java"), java(part));
    }
    files.put(test.resolve(name + "ContractTest.java"), java("ContractTest"));
    files.put(resources.resolve("rows.sql"), filled("rows.sql"));
    files.put(resources.resolve("arguments.yml"), filled("arguments.yml"));
    return files;
  }

  private String java(String template) {
    try {
      String used = RemoveUnusedImports.removeUnusedImports(filled(template + ".java"));
      return new Formatter().formatSource(ImportOrderer.reorderImports(used, Style.GOOGLE));
    } catch (FormatterException e) {
      throw new IllegalStateException("the template " + template + " made no Java", e);
    }
  }

  private String filled(String template) {
    try (InputStream text = Furniture.class.getResourceAsStream(template + ".mustache")) {
      return TEMPLATES.compile(new InputStreamReader(text, UTF_8)).execute(room);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
