package plumbline.furnish;

import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * A room to be furnished: what the templates ask for.
 *
 * @param table its table, which names everything else
 * @param personal whether its objects belong to one person each, who alone sees them
 */
record NewRoom(String table, boolean personal, List<Column> columns) {
  /** What the templates call something else. */
  private static final Set<String> VARIABLES =
      Set.of(
          "added",
          "before",
          "body",
          "change",
          "clock",
          "current",
          "desk",
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
          "owner",
          "page",
          "patch",
          "precondition",
          "request",
          "rows",
          "valid",
          "wanted");

  NewRoom {
    columns = List.copyOf(columns);
  }

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

  /** What its statements are made of. */
  RoomSql sql() {
    return new RoomSql(this);
  }
}
