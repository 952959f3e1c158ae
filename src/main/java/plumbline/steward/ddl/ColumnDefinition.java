package plumbline.steward.ddl;

import plumbline.steward.model.Column;

/** What a new column is, without its default. */
final class ColumnDefinition {
  private ColumnDefinition() {}

  /** All of it. */
  static String of(Column column) {
    return nullable(column) + (column.notNull() ? " not null" : "");
  }

  /** Without what it requires of rows. */
  static String nullable(Column column) {
    StringBuilder text = new StringBuilder(Names.identifier(column.id().name()));
    text.append(' ').append(type(column));
    if (!column.generated().isEmpty()) {
      String kind = column.virtual() ? "virtual" : "stored";
      text.append(" generated always as (%s) %s".formatted(column.generated(), kind));
    }
    if (column.identity().isPresent()) {
      text.append(' ').append(IdentityDdl.clause(column.identity()));
    }
    return text.toString();
  }

  /** Its type and collation. */
  static String type(Column column) {
    return column.collation().isEmpty()
        ? column.type()
        : column.type() + " collate " + column.collation();
  }
}
