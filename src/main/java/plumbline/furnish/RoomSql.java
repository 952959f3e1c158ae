package plumbline.furnish;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the statements of a new room are made of: its own, its table's definition and its tests'.
 */
record RoomSql(NewRoom room) {

  /** What rows a member's statements reach, as a condition. */
  String scope() {
    return "workspace_id = :workspaceId" + (room.personal() ? " and user_id = :userId" : "");
  }

  /** The columns of a row, in lines. */
  String selected() {
    return lines(
        Stream.of(
                Stream.of("id"),
                owner("user_id"),
                names(),
                Stream.of("created_at", "updated_at", "version"))
            .flatMap(part -> part),
        13);
  }

  /** The columns that an insert fills, in lines. */
  String inserted() {
    return lines(
        Stream.of(
                Stream.of("workspace_id"),
                owner("user_id"),
                names(),
                Stream.of("created_at", "updated_at"))
            .flatMap(part -> part),
        11);
  }

  /** The parameters that it fills them with, in lines. */
  String insertedValues() {
    return lines(
        Stream.of(
                Stream.of(":workspaceId"),
                owner(":userId"),
                room.columns().stream().map(column -> ":" + column.javaName()),
                Stream.of(":now", ":now"))
            .flatMap(part -> part),
        11);
  }

  /** What an update sets, in lines. */
  String assignments() {
    return lines(
        Stream.concat(
            room.columns().stream().map(column -> column.name() + " = :" + column.javaName()),
            Stream.of("updated_at = :now", "version = version + 1")),
        10);
  }

  /** The columns of the tests' rows, in lines. */
  String rowColumns() {
    return lines(
        Stream.of(Stream.of("workspace_id", "id"), owner("user_id"), names(), Stream.of("version"))
            .flatMap(part -> part),
        5);
  }

  /** The tests' rows, in lines: one that others may refer to, and one that none does. */
  List<String> rows() {
    return List.of(row(1), row(2));
  }

  private String row(int number) {
    return lines(
        Stream.of(
                Stream.of("{workspace}", "-" + number),
                owner("-11"),
                room.columns().stream().map(column -> column.type().literal(column, number)),
                Stream.of("100 + {workspace}"))
            .flatMap(part -> part),
        5);
  }

  /** What the table's definition consists of, but for its first columns. */
  List<String> definition() {
    List<String> parts = new ArrayList<>();
    room.columns().stream().map(Column::definition).forEach(parts::add);
    parts.add("created_at timestamp with time zone default current_timestamp not null");
    parts.add("updated_at timestamp with time zone default current_timestamp not null");
    parts.add("version integer default 1 not null");
    parts.add(constraint("pkey", "primary key (workspace_id, id)"));
    for (Column column : room.unique()) {
      parts.add(
          constraint(
              column.name() + "_key",
              "unique (workspace_id, %s%s)"
                  .formatted(room.personal() ? "user_id, " : "", column.name())));
    }
    for (Column column : room.columns()) {
      column
          .check()
          .map(check -> constraint(column.name() + "_check", "check (" + check + ")"))
          .ifPresent(parts::add);
    }
    if (!room.personal()) {
      parts.add(
          constraint("workspace_id_fkey", "foreign key (workspace_id) references workspaces (id)"));
    }
    return parts;
  }

  private String constraint(String suffix, String rule) {
    return "constraint %s_%s %s".formatted(room.table(), suffix, rule);
  }

  private Stream<String> names() {
    return room.columns().stream().map(Column::name);
  }

  private Stream<String> owner(String name) {
    return room.personal() ? Stream.of(name) : Stream.empty();
  }

  /** Joined by commas, in lines of 100 characters. */
  private static String lines(Stream<String> parts, int indentation) {
    StringBuilder lines = new StringBuilder();
    int width = indentation;
    for (String part : parts.toList()) {
      if (lines.length() > 0) {
        boolean fits = width + part.length() + 3 <= 100;
        lines.append(fits ? ", " : ",\n" + " ".repeat(indentation));
        width = fits ? width + 2 : indentation;
      }
      lines.append(part);
      width += part.length();
    }
    return lines.toString();
  }
}
