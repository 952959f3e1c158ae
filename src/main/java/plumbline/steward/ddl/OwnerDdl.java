package plumbline.steward.ddl;

import java.util.List;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Step;

/** Whose objects are. */
final class OwnerDdl {
  private OwnerDdl() {}

  /** Nothing for what has no owner of its own, or one for life. */
  static List<Step> set(ObjectId id, String owner) {
    return switch (id.kind()) {
      case COLUMN,
          DEFAULT,
          CONSTRAINT,
          INDEX,
          RULE,
          TRIGGER,
          POLICY,
          EXTENSION,
          CAST,
          TRANSFORM,
          ACCESS_METHOD,
          USER_MAPPING,
          TEXT_SEARCH_PARSER,
          TEXT_SEARCH_TEMPLATE,
          DEFAULT_PRIVILEGES ->
          List.of();
      default ->
          List.of(
              Step.quick(
                  id, "alter %s owner to %s".formatted(Phrases.of(id), Names.identifier(owner))));
    };
  }
}
