package plumbline.steward.plan;

import plumbline.steward.model.CompositeType;
import plumbline.steward.model.Defined;
import plumbline.steward.model.Domain;
import plumbline.steward.model.EnumType;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;

/** What a type is called while another takes its place. */
final class SetAsideTypes {
  private static final String SUFFIX = "_set_aside";
  private static final int LONGEST_NAME = 63;

  private SetAsideTypes() {}

  static String name(ObjectId id) {
    String name = id.name();
    int room = LONGEST_NAME - SUFFIX.length();
    return (name.length() > room ? name.substring(0, room) : name) + SUFFIX;
  }

  static SchemaObject renamed(SchemaObject type) {
    ObjectId id = ObjectId.of(type.id().kind(), type.id().schema(), name(type.id()));
    if (type instanceof EnumType enumType) {
      return new EnumType(id, enumType.labels());
    }
    if (type instanceof Domain domain) {
      return new Domain(
          id,
          domain.type(),
          domain.collation(),
          domain.notNull(),
          domain.defaultExpression(),
          domain.checks());
    }
    if (type instanceof CompositeType composite) {
      return new CompositeType(id, composite.attributes());
    }
    return new Defined(id, ((Defined) type).definition());
  }
}
