package plumbline.steward.model;

import java.util.Comparator;

/**
 * What an object is called: the same in two databases for what is meant to be the same object.
 * Names are as the catalog has them, unquoted.
 *
 * @param schema empty for what lies in no schema
 * @param table the table or view that it is part of; empty for what stands alone
 * @param name its own name; for a default, its column's
 * @param arguments the argument types that tell routines and operators of one name apart; empty for
 *     everything else
 */
public record ObjectId(Kind kind, String schema, String table, String name, String arguments)
    implements Comparable<ObjectId> {
  private static final Comparator<ObjectId> ORDER =
      Comparator.comparing(ObjectId::kind)
          .thenComparing(ObjectId::schema)
          .thenComparing(ObjectId::table)
          .thenComparing(ObjectId::name)
          .thenComparing(ObjectId::arguments);

  /** What lies in a schema and stands alone, such as a table. */
  public static ObjectId of(Kind kind, String schema, String name) {
    return new ObjectId(kind, schema, "", name, "");
  }

  /** What lies in no schema, such as an extension. */
  public static ObjectId databaseWide(Kind kind, String name) {
    return new ObjectId(kind, "", "", name, "");
  }

  /** What is part of a table or view, such as a column. */
  public static ObjectId part(Kind kind, String schema, String table, String name) {
    return new ObjectId(kind, schema, table, name, "");
  }

  /** What is told apart by its arguments, such as a function. */
  public static ObjectId routine(Kind kind, String schema, String name, String arguments) {
    return new ObjectId(kind, schema, "", name, arguments);
  }

  /** Another part of the same table, or a part of this table. */
  public ObjectId sibling(Kind partKind, String partName) {
    return part(partKind, schema, table.isEmpty() ? name : table, partName);
  }

  @Override
  public int compareTo(ObjectId other) {
    return ORDER.compare(this, other);
  }

  /** For people: {@code column public.users.name}, {@code function public.total(integer)}. */
  @Override
  public String toString() {
    return kind.words() + " " + path();
  }

  /** Its name with all that it lies in: {@code public.users.name}. */
  public String path() {
    StringBuilder text = new StringBuilder();
    if (!schema.isEmpty()) {
      text.append(schema).append('.');
    }
    if (!table.isEmpty()) {
      text.append(table).append('.');
    }
    text.append(name);
    switch (kind) {
      case FUNCTION, PROCEDURE, AGGREGATE, OPERATOR ->
          text.append('(').append(arguments).append(')');
      default -> {}
    }
    return text.toString();
  }
}
