package plumbline.steward.ddl;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import plumbline.steward.model.Grant;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Step;

/** Who may use what. */
final class GrantDdl {
  private GrantDdl() {}

  static List<Step> set(ObjectId id, Set<Grant> found, Set<Grant> expected) {
    UnaryOperator<String> words =
        id.kind() == Kind.COLUMN
            ? privilege -> privilege + " (" + Names.identifier(id.name()) + ")"
            : UnaryOperator.identity();
    return new Rights(words, "on " + object(id))
        .changes(found, expected).stream().map(sql -> Step.quick(id, sql)).toList();
  }

  private static String object(ObjectId id) {
    return switch (id.kind()) {
      case COLUMN -> "table " + Names.table(id);
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> "table " + Names.of(id);
      case DOMAIN -> "type " + Names.of(id);
      case SERVER -> "foreign server " + Names.of(id);
      default -> Phrases.of(id);
    };
  }
}
