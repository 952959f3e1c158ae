package plumbline.web;

import java.util.function.Function;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;

/**
 * A whole list, as CSV or as NDJSON. It is read page by page while it is written, so that it takes
 * the memory of one page, and no connection to the database while the client is slow.
 *
 * @param first the first page, read before anything is answered: what is refused is refused in full
 * @param pages reads the page that is asked for
 */
public record Rows<T>(Class<T> type, Page<T> first, Function<PageRequest, Page<T>> pages) {
  /** Behind JSON where a client accepts anything. */
  public static final String CSV = "text/csv;qs=0.5";

  public static final String NDJSON = "application/x-ndjson;qs=0.5";

  private static final int PAGE_SIZE = 1_000;

  /** The rows of a list that is given by its pages. */
  public static <T> Rows<T> of(Class<T> type, Function<PageRequest, Page<T>> pages) {
    return new Rows<>(type, pages.apply(new PageRequest(PAGE_SIZE, 0, null)), pages);
  }

  /** The page behind another, which must have a next. */
  Page<T> after(Page<T> page) {
    return pages.apply(new PageRequest(PAGE_SIZE, 0, page.next().orElseThrow()));
  }
}
