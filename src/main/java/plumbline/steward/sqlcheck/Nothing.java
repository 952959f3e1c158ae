package plumbline.steward.sqlcheck;

import java.lang.reflect.Array;

/** What a method answers that has nothing to say. */
final class Nothing {
  private Nothing() {}

  /** Null, or a primitive type's zero. */
  static Object of(Class<?> type) {
    return type.isPrimitive() && type != void.class
        ? Array.get(Array.newInstance(type, 1), 0)
        : null;
  }
}
