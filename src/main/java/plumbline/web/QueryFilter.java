package plumbline.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import plumbline.shared.Cursor;
import plumbline.shared.ErrorCode;
import plumbline.shared.FieldError;
import plumbline.shared.PageRequest;
import plumbline.shared.Refusal;

/** Refuses query parameters that a route does not have, and reads those of its pages. */
@Priority(Priorities.USER)
final class QueryFilter implements ContainerRequestFilter {
  private static final String PER_PAGE = "per_page";
  private static final String PAGE = "page";
  private static final String CURSOR = "cursor";
  private static final Set<String> PAGING = Set.of(PER_PAGE, PAGE, CURSOR);

  private final Set<String> known;
  private final boolean pages;

  private final Supplier<String> raw;

  /**
   * Reads the query of a route.
   *
   * @param own the parameters that it has
   * @param pages whether it has those of pages too
   * @param raw the query of the request as it came, null where there is none
   */
  QueryFilter(Set<String> own, boolean pages, Supplier<String> raw) {
    this.raw = raw;
    this.known = new TreeSet<>(own);
    this.pages = pages;
    if (pages) {
      known.addAll(PAGING);
    }
  }

  @Override
  public void filter(ContainerRequestContext request) {
    QueryString came = new QueryString(raw.get());
    if (!came.isWellFormed()) {
      throw Refusal.of(
          ErrorCode.MALFORMED_REQUEST,
          "The query is not well-formed: write a percent sign as %25, and text in UTF-8.");
    }
    MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
    List<FieldError> errors = new ArrayList<>();
    if (came.hasNamelessParameter()) {
      errors.add(FieldError.parameter("", unknown()));
    }
    query.forEach(
        (name, values) -> {
          if (!known.contains(name)) {
            errors.add(FieldError.parameter(name, unknown()));
          } else if (values.size() > 1) {
            errors.add(FieldError.parameter(name, "must be given once"));
          } else if (values.get(0).indexOf('\0') >= 0) {
            errors.add(FieldError.parameter(name, "must not contain the character U+0000"));
          }
        });
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    if (pages) {
      request.setProperty(PageRequest.class.getName(), pageRequest(query));
    }
  }

  private String unknown() {
    return known.isEmpty() ? "is unknown; there are none here" : "is unknown; known here: " + known;
  }

  private static PageRequest pageRequest(MultivaluedMap<String, String> query) {
    int size = number(query, PER_PAGE, PageRequest.DEFAULT_SIZE, PageRequest.MAX_SIZE);
    String cursor = query.getFirst(CURSOR);
    if (cursor != null) {
      if (query.containsKey(PAGE)) {
        throw Refusal.invalidParameter(PAGE, "must not be given together with a cursor");
      }
      return new PageRequest(size, 0, Cursor.decode(cursor));
    }
    int page = number(query, PAGE, 1, Integer.MAX_VALUE);
    long offset = (page - 1L) * size;
    if (offset + size > PageRequest.MAX_OFFSET) {
      throw Refusal.invalidParameter(
          PAGE,
          "reaches "
              + PageRequest.MAX_OFFSET
              + " rows deep at most; follow the Link headers beyond");
    }
    return new PageRequest(size, (int) offset, null);
  }

  private static int number(
      MultivaluedMap<String, String> query, String name, int otherwise, int most) {
    String text = query.getFirst(name);
    if (text == null) {
      return otherwise;
    }
    try {
      int number = text.matches("[0-9]+") ? Integer.parseInt(text) : 0;
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Too large for an integer is too large for a page.
    }
    throw Refusal.invalidParameter(name, "must be a whole number from 1 to " + most);
  }
}
