package plumbline.furnish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * A room to be furnished: what the templates ask for.
 *
 * @param table its table, which names everything else
 * @param personal whether its objects belong to one person each, who alone sees them
 */
record NewRoom(String table, boolean personal, List<Column> columns) {
  NewRoom {
    columns = List.copyOf(columns);
  }

  /** What the templates call something else. */
  private static final Set<String> VARIABLES =
      Set.of(
          "added",
          "before",
          "clock",
          "current",
          "found",
          "handle",
          "id",
          "invalid",
          "jdbi",
          "limit",
          "member",
          "now",
          "number",
          "offset",
          "page",
          "patch",
          "precondition",
          "request",
          "rows",
          "wanted",
          "body",
          "desk",
          "owner",
          "change",
          "valid");

  /** Refuses names whose classes and variables would mean something else. */
  void requireSpeakable() {
    for (String variable : List.of(one(), many(), room())) {
      if (VARIABLES.contains(variable) || SourceVersion.isKeyword(variable)) {
        throw new IllegalArgumentException(
            "the table %s would have '%s' mean two things in Java; choose another name"
                .formatted(table, variable));
      }
    }
    for (Column column : columns) {
      String longest = table + "_" + column.name() + "_check";
      if (longest.length() > Names.LONGEST) {
        throw new IllegalArgumentException(
            "the name %s would have more than %d characters; shorten that of the table or of the column"
                .formatted(longest, Names.LONGEST));
      }
    }
  }

  /** Its package, a single word. */
  String room() {
    return table.replace("_", "");
  }

  /** Its collection's path below the workspace. */
  String path() {
    return table.replace('_', '-');
  }

  /** What a variable with several of its objects is called. */
  String many() {
    return Names.camel(table);
  }

  /** What a variable with one of its objects is called. */
  String one() {
    return Names.camel(Names.singular(table));
  }

  /** The record of a row. */
  String className() {
    return Names.capitalised(one());
  }

  String module() {
    return Names.capitalised(many()) + "Module";
  }

  /** What people call several of its objects. */
  String manyWords() {
    return table.replace('_', ' ');
  }

  /** What people call one of its objects, with its article. */
  String anObject() {
    String words = Names.singular(table).replace('_', ' ');
    return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
  }

  /** The same, as a sentence begins. */
  String sentenceObject() {
    return Names.capitalised(anObject());
  }

  /** What a member's statements are bound to, as arguments. */
  String scope() {
    return personal ? "member.workspaceId(), member.userId()" : "member.workspaceId()";
  }

  /** The same as parameters. */
  String scopeParameters() {
    return personal ? "long workspaceId, long userId" : "long workspaceId";
  }

  /** The same as a condition. */
  String scopeCondition() {
    return "workspace_id = :workspaceId" + (personal ? " and user_id = :userId" : "");
  }

  /** The right to write. */
  String writer() {
    return personal ? "MEMBER" : "ADMIN";
  }

  List<Column> required() {
    return columns.stream().filter(Column::required).toList();
  }

  List<Column> unique() {
    return columns.stream().filter(Column::unique).toList();
  }

  List<Column> json() {
    return columns.stream().filter(Column::isJson).toList();
  }

  List<Column> references() {
    return columns.stream().filter(column -> column.target() != null).toList();
  }

  boolean hasOptional() {
    return columns.stream().anyMatch(Column::optional);
  }

  boolean hasUnique() {
    return !unique().isEmpty();
  }

  boolean hasJson() {
    return !json().isEmpty();
  }

  boolean hasReferences() {
    return !references().isEmpty();
  }

  /** A field that must be there. */
  Column requiredColumn() {
    return required().get(0);
  }

  /** The field that tests change; one that need not be unique where there is one. */
  Column changed() {
    return columns.stream()
        .filter(column -> column.target() == null && !column.unique())
        .findFirst()
        .orElse(columns.get(0));
  }

  /** The pointers of the fields that must be there, as Java writes them. */
  String missing() {
    return String.join(
        ", ", required().stream().map(column -> "\"/" + column.name() + "\"").sorted().toList());
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
                columns.stream().map(column -> ":" + column.javaName()),
                Stream.of(":now", ":now"))
            .flatMap(part -> part),
        11);
  }

  /** What an update sets, in lines. */
  String assignments() {
    return lines(
        Stream.concat(
            columns.stream().map(column -> column.name() + " = :" + column.javaName()),
            Stream.of("updated_at = :now", "version = version + 1")),
        10);
  }

  /** The columns of the tests' rows. */
  String rowColumns() {
    return String.join(
        ", ",
        Stream.of(Stream.of("workspace_id", "id"), owner("user_id"), names(), Stream.of("version"))
            .flatMap(part -> part)
            .toList());
  }

  /** The tests' rows: one that others may refer to, and one that none does. */
  List<String> rows() {
    return List.of(row(1), row(2));
  }

  private String row(int number) {
    return String.join(
        ", ",
        Stream.of(
                Stream.of("{workspace}", "-" + number),
                owner("-11"),
                columns.stream().map(column -> column.type().literal(column, number)),
                Stream.of("100 + {workspace}"))
            .flatMap(part -> part)
            .toList());
  }

  /** What the table's definition consists of, but for its first columns. */
  List<String> definition() {
    List<String> parts = new ArrayList<>();
    columns.stream().map(Column::definition).forEach(parts::add);
    parts.add("created_at timestamp with time zone default current_timestamp not null");
    parts.add("updated_at timestamp with time zone default current_timestamp not null");
    parts.add("version integer default 1 not null");
    parts.add(constraint("pkey", "primary key (workspace_id, id)"));
    for (Column column : unique()) {
      parts.add(
          constraint(
              column.name() + "_key",
              "unique (workspace_id, %s%s)".formatted(personal ? "user_id, " : "", column.name())));
    }
    for (Column column : columns) {
      column
          .check()
          .map(check -> constraint(column.name() + "_check", "check (" + check + ")"))
          .ifPresent(parts::add);
    }
    if (!personal) {
      parts.add(
          constraint("workspace_id_fkey", "foreign key (workspace_id) references workspaces (id)"));
    }
    return parts;
  }

  private String constraint(String suffix, String rule) {
    return "constraint %s_%s %s".formatted(table, suffix, rule);
  }

  private Stream<String> names() {
    return columns.stream().map(Column::name);
  }

  private Stream<String> owner(String name) {
    return personal ? Stream.of(name) : Stream.empty();
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
