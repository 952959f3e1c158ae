package plumbline.steward.ddl;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plumbline.steward.model.ObjectId;

/** Names and texts as PostgreSQL writes them, the names of objects always with their schema. */
final class Names {
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

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
}
