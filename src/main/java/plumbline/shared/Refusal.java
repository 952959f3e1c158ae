package plumbline.shared;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A request that is not carried out, and why. What it says is shown to the client, so it never
 * holds a secret, an SQL text or the name of a class.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** More faults than this are counted in the detail and not listed. */
  private static final int MOST_ERRORS = 100;

  private final ErrorCode code;
  private final transient List<FieldError> errors;
  private final transient Duration retryAfter;

  private Refusal(ErrorCode code, String detail, List<FieldError> errors, Duration retryAfter) {
    super(detail, null, false, false);
    this.code = code;
    this.errors = List.copyOf(errors);
    this.retryAfter = retryAfter;
  }

  /** A refusal that no single field is at fault for. */
  public static Refusal of(ErrorCode code, String detail) {
    return new Refusal(code, detail, List.of(), null);
  }

  /** 422: the fields are at fault. */
  public static Refusal invalid(List<FieldError> errors) {
    List<FieldError> shown = errors.subList(0, Math.min(MOST_ERRORS, errors.size()));
    return new Refusal(ErrorCode.VALIDATION_FAILED, summary(errors), shown, null);
  }

  /** 422: one field of the body is at fault. */
  public static Refusal invalid(String pointer, String detail) {
    return invalid(List.of(FieldError.at(pointer, detail)));
  }

  /** 422: a query parameter is at fault. */
  public static Refusal invalidParameter(String name, String detail) {
    return invalid(List.of(FieldError.parameter(name, detail)));
  }

  /** 409: a field collides with what is stored. */
  public static Refusal conflict(String pointer, String detail) {
    List<FieldError> errors = List.of(FieldError.at(pointer, detail));
    return new Refusal(ErrorCode.CONFLICT, summary(errors), errors, null);
  }

  /** 409: what is stored forbids it. */
  public static Refusal conflict(String detail) {
    return of(ErrorCode.CONFLICT, detail);
  }

  /** 404: not there, or not the caller's to know of; both read the same. */
  public static Refusal notFound() {
    return of(ErrorCode.NOT_FOUND, "There is nothing at this address that you may see.");
  }

  /** 429 or 503: the same request may succeed later. */
  public static Refusal later(ErrorCode code, String detail, Duration retryAfter) {
    return new Refusal(code, detail, List.of(), retryAfter);
  }

  public ErrorCode code() {
    return code;
  }

  public List<FieldError> errors() {
    return errors;
  }

  /** How long a client should wait before it tries again. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  private static String summary(List<FieldError> errors) {
    FieldError first = errors.get(0);
    String where = first.parameter() != null ? first.parameter() : first.pointer();
    String rest = errors.size() == 1 ? "." : ", and " + (errors.size() - 1) + " more.";
    return (where.isEmpty() ? "The body" : where) + " " + first.detail() + rest;
  }
}
