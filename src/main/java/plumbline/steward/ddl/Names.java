package plumbline.steward.ddl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plumbline.steward.model.ObjectId;

/** Names and texts as PostgreSQL writes them, the names of objects always with their schema. */
final class Names {
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
  private static final int LONGEST = 63;
  private static final String SUFFIX = "__new";

  private Names() {}

  /** A name, quoted where it must be. */
  static String identifier(String name) {
    boolean plain = PLAIN.matcher(name).matches() && !Keywords.contain(name);
    return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Names with commas between them. */
  static String identifiers(Collection<String> names) {
    return names.stream().map(Names::identifier).collect(Collectors.joining(", "));
  }

  /** A text as a value. */
  static String literal(String text) {
    String quoted = '\'' + text.replace("'", "''") + '\'';
    return text.contains("\\") ? "E" + quoted.replace("\\", "\\\\") : quoted;
  }

  /** What lies in a schema, or in none where that is empty. */
  static String qualified(String schema, String name) {
    return schema.isEmpty() ? identifier(name) : identifier(schema) + "." + identifier(name);
  }

  /** An object by its own name. */
  static String of(ObjectId id) {
    return qualified(id.schema(), id.name());
  }

  /** The table that an object is a part of. */
  static String table(ObjectId part) {
    return qualified(part.schema(), part.table());
  }

  /** A routine with the types of its arguments. */
  static String signature(ObjectId routine) {
    return of(routine) + "(" + routine.arguments() + ")";
  }

  /** A name for what takes the place of something else of that name, while both are there. */
  static String temporary(String name) {
    String start = name;
    while (start.getBytes(UTF_8).length + SUFFIX.length() > LONGEST) {
      start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
    }
    return start + SUFFIX;
  }
}
