package plumbline.steward.diff;

import java.util.Set;
import plumbline.steward.model.Grant;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;

/** One thing in which what was found is not what was expected. */
public sealed interface Difference {

  /** The object that it is about. */
  ObjectId id();

  /** An object is not there. */
  record Missing(SchemaObject expected) implements Difference {
    @Override
    public ObjectId id() {
      return expected.id();
    }
  }

  /** An object is there that nothing asks for. */
  record Unexpected(SchemaObject found) implements Difference {
    @Override
    public ObjectId id() {
      return found.id();
    }
  }

  /** An object is there, but not as it should be. */
  record Altered(SchemaObject found, SchemaObject expected) implements Difference {
    @Override
    public ObjectId id() {
      return expected.id();
    }
  }

  /** An object belongs to somebody else. */
  record OwnerDiffers(ObjectId id, String found, String expected) implements Difference {}

  /** Something else is said about an object; empty for nothing. */
  record CommentDiffers(ObjectId id, String found, String expected) implements Difference {}

  /**
   * Others may use an object.
   *
   * @param found all who may; null where that is what the server grants anyway
   * @param expected all who should; null where that is what the server grants anyway
   */
  record GrantsDiffer(ObjectId id, Set<Grant> found, Set<Grant> expected) implements Difference {}
}
