package plumbline.steward.ddl;

import java.util.List;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Step;

/** What is said about objects. */
final class CommentDdl {
  private CommentDdl() {}

  static List<Step> set(ObjectId id, String comment) {
    return List.of(Step.quick(id, "comment on %s is %s".formatted(Phrases.of(id), text(comment))));
  }

  /** As a value; none for an empty one. */
  static String text(String comment) {
    return comment.isEmpty() ? "null" : Names.literal(comment);
  }
}
