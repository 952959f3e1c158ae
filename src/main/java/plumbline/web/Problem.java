package plumbline.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import plumbline.shared.FieldError;
import plumbline.shared.Refusal;

/**
 * The form of every answer of 400 and above.
 *
 * @param type what kind of problem this is, relative to the service
 * @param title one sentence that is the same for every occurrence
 * @param status the HTTP status
 * @param detail what happened here, and the remedy
 * @param instance the path that was asked for
 * @param errors the fields at fault, if fields are
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<FieldError> errors) {
  public static final String MEDIA_TYPE = "application/problem+json";

  /** What a refusal tells the client of a path. */
  public static Problem of(Refusal refusal, String path) {
    return new Problem(
        refusal.code().type(),
        refusal.code().title(),
        refusal.code().status(),
        refusal.getMessage(),
        path,
        refusal.errors());
  }
}
