package plumbline.shared;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One fault of a request: where it is, and what would be right.
 *
 * @param pointer a JSON pointer into the body, or null
 * @param parameter the name of a query parameter, or null
 * @param detail what must hold, in words that follow the field's name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(String pointer, String parameter, String detail) {

  /** A fault of the body at a JSON pointer, {@code ""} being the whole. */
  public static FieldError at(String pointer, String detail) {
    return new FieldError(pointer, null, detail);
  }

  /** A fault of a query parameter. */
  public static FieldError parameter(String name, String detail) {
    return new FieldError(null, name, detail);
  }

  /** The same fault of a document that stands at {@code prefix} in a larger one. */
  public FieldError under(String prefix) {
    return pointer == null ? this : new FieldError(prefix + pointer, parameter, detail);
  }
}
