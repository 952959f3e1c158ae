package plumbline.steward.sqlcheck;

import java.util.Collection;
import java.util.Iterator;
import java.util.stream.Stream;

/** Results that are read only when somebody takes them. */
final class LazyRows {
  private LazyRows() {}

  /** Takes all rows of a result that hands them out one by one; anything else is left alone. */
  static void takeAll(Object result) {
    if (result instanceof Stream<?> stream) {
      try (stream) {
        takeAll(stream.iterator());
      }
    } else if (result instanceof Iterator<?> iterator) {
      iterator.forEachRemaining(row -> {});
    } else if (result instanceof Iterable<?> iterable && !(result instanceof Collection)) {
      takeAll(iterable.iterator());
    }
  }
}
