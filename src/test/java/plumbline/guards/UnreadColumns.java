package plumbline.guards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;

/**
 * Each column is read by some statement, or the definition says why not: {@code -- not read:
 * REASON} on the column's line, or on a line of its own before it.
 */
public final class UnreadColumns {
  private static final Pattern TABLE = Pattern.compile("create table (\\w+).*");
  private static final Pattern MARK =
      Pattern.compile("(?<code>.*?)--\\s*not read\\b:?\\s*(?<reason>.*)");

  private final Set<String> read;
  private final Set<String> columns;
  private final Map<String, String> files = new HashMap<>();
  private final Set<String> declared = new TreeSet<>();
  private final List<String> faults = new ArrayList<>();

  private UnreadColumns(Catalog catalog, Set<ObjectId> read) {
    this.columns = names(catalog.objects().keySet());
    this.read = names(read);
  }

  /**
   * What is wrong with a definition.
   *
   * @param checkout has the definition in its folder {@code db}
   * @param catalog what it builds
   * @param read the columns that the program reads
   */
  public static List<String> faults(Path checkout, Catalog catalog, Set<ObjectId> read) {
    UnreadColumns rule = new UnreadColumns(catalog, read);
    rule.readDefinition(checkout);
    rule.findUnread();
    return List.copyOf(rule.faults);
  }

  private static Set<String> names(Set<ObjectId> ids) {
    return ids.stream()
        .filter(id -> id.kind() == Kind.COLUMN)
        .map(id -> (id.table() + "." + id.name()).toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void readDefinition(Path checkout) {
    try (Stream<Path> all = Files.walk(checkout.resolve("db"))) {
      for (Path file : all.filter(UnreadColumns::declares).sorted().toList()) {
        readFile(checkout.relativize(file).toString(), Files.readAllLines(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean declares(Path file) {
    return file.toString().endsWith(".sql") && file.getParent().endsWith("schema");
  }

  private void readFile(String file, List<String> lines) {
    String table = "";
    String reason = null;
    for (String line : lines) {
      Matcher start = TABLE.matcher(line);
      if (start.matches()) {
        table = start.group(1);
        files.put(table, file);
      }
      Matcher mark = MARK.matcher(line);
      reason = mark.matches() ? mark.group("reason") : reason;
      String code = line.replaceFirst("--.*", "").strip();
      if (reason != null && !code.isEmpty()) {
        declare(file, table, code, reason);
        reason = null;
      }
    }
  }

  private void declare(String file, String table, String code, String reason) {
    String column = table + "." + code.replaceFirst("\\W.*", "");
    if (!columns.contains(column)) {
      faults.add(
          "%s: '-- not read' stands beside '%s', which is no column; move it to the column that it is about"
              .formatted(file, code));
    } else if (read.contains(column)) {
      faults.add(
          "%s: a statement reads %s, which is declared '-- not read'; take these words away"
              .formatted(file, column));
    } else if (reason.isBlank()) {
      faults.add(
          "%s: %s is declared '-- not read' without a reason; write it behind a colon"
              .formatted(file, column));
    }
    declared.add(column);
  }

  private void findUnread() {
    for (String column : columns) {
      String file = files.get(column.substring(0, column.indexOf('.')));
      if (file != null && !read.contains(column) && !declared.contains(column)) {
        faults.add(
            "%s: no statement reads %s; select it into a record, drop it, or write '-- not read: REASON' beside it"
                .formatted(file, column));
      }
    }
  }
}
