package plumbline.steward.ddl;

import static plumbline.steward.ddl.Names.identifier;

import plumbline.steward.model.ObjectId;

/** How PostgreSQL speaks of objects of each kind: {@code constraint c on public.t}. */
final class Phrases {
  private static final String USER_ON_SERVER = " on ";

  private Phrases() {}

  /** Which object it is, for {@code comment on}, {@code drop} and {@code alter}. */
  static String of(ObjectId id) {
    return words(id) + " " + name(id);
  }

  private static String words(ObjectId id) {
    return switch (id.kind()) {
      case ENUM, COMPOSITE_TYPE, RANGE, BASE_TYPE -> "type";
      case AGGREGATE -> "routine";
      default -> id.kind().words();
    };
  }

  private static String name(ObjectId id) {
    return switch (id.kind()) {
      case COLUMN -> Names.table(id) + "." + identifier(id.name());
      case CONSTRAINT, TRIGGER, RULE, POLICY -> identifier(id.name()) + " on " + Names.table(id);
      case FUNCTION, PROCEDURE, AGGREGATE -> Names.signature(id);
      case OPERATOR -> identifier(id.schema()) + "." + id.name() + " (" + id.arguments() + ")";
      case OPERATOR_FAMILY, OPERATOR_CLASS -> Names.of(id) + " using " + identifier(id.arguments());
      case CAST -> "(" + id.name() + ")";
      case TRANSFORM -> "for " + id.name();
      case USER_MAPPING -> "for " + userMapping(id.name());
      default -> Names.of(id);
    };
  }

  private static String userMapping(String name) {
    int on = name.lastIndexOf(USER_ON_SERVER);
    String server = name.substring(on + USER_ON_SERVER.length());
    return identifier(name.substring(0, on)) + " server " + identifier(server);
  }
}
