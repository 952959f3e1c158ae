package plumbline.web;

import java.util.List;

/**
 * A body that is one object or an array of them.
 *
 * @param many whether it came as an array, and is answered as one
 */
public record OneOrMany<T>(boolean many, List<T> items) {
  public OneOrMany {
    items = List.copyOf(items);
  }
}
