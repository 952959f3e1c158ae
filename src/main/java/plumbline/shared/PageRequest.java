package plumbline.shared;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which rows of a list are asked for. The rows behind a cursor are found by their keys, however
 * deep they lie; a page number skips rows and is bounded.
 *
 * @param size rows on a page, 1 to 200
 * @param offset rows to skip, 0 behind a cursor
 * @param cursor the keyset to start behind, or null at the first page
 */
public record PageRequest(int size, int offset, Cursor cursor) {
  public static final int DEFAULT_SIZE = 50;
  public static final int MAX_SIZE = 200;
  public static final int MAX_OFFSET = 10_000;

  /** Later than any timestamp that is stored, and representable on both databases. */
  private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

  /** Rows to fetch: one more than shown, which tells whether there is a next page. */
  public int limit() {
    return size + 1;
  }

  /** For lists by falling id: rows with a smaller id than this. */
  public long beforeId() {
    return cursor == null ? Long.MAX_VALUE : cursor.id(0, 1);
  }

  /** For lists by falling time, then id: rows before this time, or at it with a smaller id. */
  public Instant beforeTime() {
    return cursor == null ? END_OF_TIME : cursor.instant(0, 2);
  }

  /** The id that goes with {@link #beforeTime}. */
  public long beforeTimeId() {
    return cursor == null ? Long.MAX_VALUE : cursor.id(1, 2);
  }

  /** For lists by rising text: rows with a greater one than this. */
  public String afterText() {
    return cursor == null ? "" : cursor.text(0, 1);
  }

  /**
   * The page of the rows fetched by {@link #limit}, with the cursor behind its last row where there
   * are more.
   */
  public <R, T> Page<T> page(List<R> rows, Function<R, Cursor> keyset, Function<R, T> response) {
    boolean more = rows.size() > size;
    List<R> shown = more ? rows.subList(0, size) : rows;
    Optional<Cursor> next =
        more ? Optional.of(keyset.apply(shown.get(size - 1))) : Optional.empty();
    return new Page<>(shown.stream().map(response).toList(), next);
  }
}
