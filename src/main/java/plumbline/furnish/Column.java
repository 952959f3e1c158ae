package plumbline.furnish;

import java.util.Optional;

/**
 * A column of a new table, and the field of that name in JSON.
 *
 * @param name as SQL and JSON have it
 */
record Column(String name, ColumnType type, boolean required, boolean unique) {

  /** The name as Java has it. */
  String javaName() {
    return Names.camel(name);
  }

  /** The name as names of methods have it. */
  String capital() {
    return Names.capitalised(javaName());
  }

  /** What a reference leads to, as names of methods have it. */
  String referent() {
    return Names.capitalised(Names.camel(name.replaceFirst("_id$", "")));
  }

  /** The type of a row's component. */
  String rowType() {
    return (type == Scalar.JSON ? "@Json " : "")
        + (required ? type.presentType() : type.javaType());
  }

  /** The type of an answer's component. */
  String responseType() {
    return required ? type.presentType() : "@Nullable " + type.javaType();
  }

  /** The type of a request's component: anything may be missing in it. */
  String requestType() {
    return (required ? "@NotNull " : "") + type.annotations(this) + " " + type.javaType();
  }

  boolean optional() {
    return !required;
  }

  boolean isJson() {
    return type == Scalar.JSON;
  }

  /** What it refers to, or null. */
  ReferableTable target() {
    return type instanceof Reference reference ? reference.table() : null;
  }

  /** As the table's definition has it. */
  String definition() {
    return name + " " + type.sql() + (required ? " not null" : "");
  }

  /** The condition that values meet. */
  Optional<String> check() {
    return type.check(this);
  }

  String valid() {
    return type.valid(this);
  }

  /** The value of {@link #valid} for the first object. */
  String firstValid() {
    return type.valid(this).replace("\" + number", "1\"").replace("number", "1");
  }

  String another() {
    return type.another(this);
  }

  /** Values that are refused, null among them where there must be one. */
  String invalid() {
    return (required ? "null, " : "") + String.join(", ", type.invalid(this));
  }

  String argument() {
    return type.argument(this);
  }
}
