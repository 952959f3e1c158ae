package plumbline.steward.ddl;

import plumbline.steward.model.ObjectId;

/** Names and texts as H2 takes them: always quoted, and with their schema. */
final class H2Names {
  private H2Names() {}

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** An object by its own name. */
  static String of(ObjectId id) {
    return id.schema().isEmpty()
        ? quoted(id.name())
        : quoted(id.schema()) + "." + quoted(id.name());
  }

  /** The table that an object is a part of. */
  static String table(ObjectId part) {
    return quoted(part.schema()) + "." + quoted(part.table());
  }

  /** The beginning of a statement that changes a column, or the default of one. */
  static String alterColumn(ObjectId column) {
    return "alter table %s alter column %s ".formatted(table(column), quoted(column.name()));
  }

  /** What an object is to be called by in a statement on any kind: {@code alias "PUBLIC"."F"}. */
  static String withKind(ObjectId id) {
    return switch (id.kind()) {
      case FUNCTION -> "alias " + of(id);
      case COLUMN -> "column " + table(id) + "." + quoted(id.name());
      default -> id.kind().words() + " " + of(id);
    };
  }

  /** A text as a value. */
  static String literal(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }
}
