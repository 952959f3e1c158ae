package plumbline.steward.plan;

import java.util.Comparator;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;

/** One stage of what becomes of an object: the unit that is put in order. */
record Task(Stage stage, ObjectId id) implements Comparable<Task> {

  /** Which part of its change. */
  enum Stage {
    /** What it will need is made ready beside it, while all else is in place. */
    PREPARE,
    /** It goes, or is set aside. */
    REMOVE,
    /** It is made. */
    MAKE,
    /** It is changed in place. */
    CHANGE,
    /** It is joined with what could not be there before: a parent, an index, an owning column. */
    JOIN,
    /** What was set aside goes. */
    DISCARD
  }

  private static final Comparator<Task> ORDER =
      Comparator.comparingInt(Task::rank)
          .thenComparing(task -> task.goes() ? -task.kindRank() : task.kindRank())
          .thenComparing(Task::id)
          .thenComparing(Task::stage);

  private boolean goes() {
    return stage == Stage.REMOVE || stage == Stage.DISCARD;
  }

  /** What holds no rows makes room first, and what holds rows goes last. */
  private int rank() {
    if (stage == Stage.DISCARD) {
      return 4;
    }
    if (stage == Stage.REMOVE) {
      return switch (id.kind()) {
        case VIEW,
            MATERIALIZED_VIEW,
            RULE,
            TRIGGER,
            POLICY,
            CONSTRAINT,
            DEFAULT,
            EVENT_TRIGGER,
            PUBLICATION,
            SETTING ->
            0;
        default -> 3;
      };
    }
    return id.kind() == Kind.DEFAULT_PRIVILEGES || id.kind() == Kind.SETTING ? 2 : 1;
  }

  private int kindRank() {
    return id.kind().compareTo(Kind.SCHEMA);
  }

  @Override
  public int compareTo(Task other) {
    return ORDER.compare(this, other);
  }
}
