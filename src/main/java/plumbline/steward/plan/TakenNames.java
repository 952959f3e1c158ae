package plumbline.steward.plan;

import java.util.Set;
import plumbline.steward.model.Column;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;

/** The names that an object takes, each in a space where no two objects can have the same. */
final class TakenNames {
  private TakenNames() {}

  /** Those that are free when what was decided is done. */
  static Set<String> freedBy(Decision decision) {
    if (decision.removes()) {
      return of(decision.found());
    }
    return decision.changes() ? ofChanging(decision.found()) : Set.of();
  }

  /** Those that must be free before what was decided is done. */
  static Set<String> takenBy(Decision decision) {
    if (decision.makes()) {
      return of(decision.expected());
    }
    return decision.changes() ? ofChanging(decision.expected()) : Set.of();
  }

  /** What is called so was left by a change that was broken off. */
  static String ofPrepared(ObjectId id) {
    return "relation " + id.schema() + "." + TemporaryName.of(id.name());
  }

  /** Those that it need not have before or afterwards. */
  private static Set<String> ofChanging(SchemaObject object) {
    if (object instanceof Constraint) {
      return of(object);
    }
    return object instanceof Column column && column.identity().isPresent()
        ? Set.of("relation " + column.identity().sequenceName().replace("\"", ""))
        : Set.of();
  }

  private static Set<String> of(SchemaObject object) {
    ObjectId id = object.id();
    String name = id.schema() + "." + id.name();
    return switch (id.kind()) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, COMPOSITE_TYPE ->
          Set.of("relation " + name, "type " + name);
      case INDEX -> Set.of("relation " + name);
      case ENUM, DOMAIN, RANGE, BASE_TYPE -> Set.of("type " + name);
      case FUNCTION, PROCEDURE, AGGREGATE -> Set.of("routine " + name + "(" + id.arguments() + ")");
      case CONSTRAINT -> ofConstraint((Constraint) object, name);
      default -> Set.of();
    };
  }

  private static Set<String> ofConstraint(Constraint constraint, String name) {
    String table = constraint.id().schema() + "." + constraint.id().table();
    if (constraint.type() == Constraint.Type.PRIMARY_KEY) {
      return Set.of("relation " + name, "primary key of " + table);
    }
    return constraint.hasIndex() ? Set.of("relation " + name) : Set.of();
  }
}
