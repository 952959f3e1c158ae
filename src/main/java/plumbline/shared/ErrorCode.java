package plumbline.shared;

import java.util.Locale;

/**
 * Every way in which Plumbline refuses a request; the name is the last part of the problem's type.
 */
public enum ErrorCode {
  MALFORMED_REQUEST(400, "The request cannot be read"),
  UNAUTHENTICATED(401, "A valid token is needed"),
  FORBIDDEN(403, "The right to do this is missing"),
  NOT_FOUND(404, "There is no such thing here"),
  METHOD_NOT_ALLOWED(405, "This method is not offered here"),
  NOT_ACCEPTABLE(406, "None of the accepted media types can be produced"),
  CONFLICT(409, "What is stored forbids this"),
  PRECONDITION_FAILED(412, "The object has changed since"),
  PAYLOAD_TOO_LARGE(413, "The request body is too large"),
  URI_TOO_LONG(414, "The request's address is too long"),
  UNSUPPORTED_MEDIA_TYPE(415, "This media type is not read here"),
  VALIDATION_FAILED(422, "The request is not valid"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  HEADERS_TOO_LARGE(431, "The request's headers are too large"),
  INTERNAL_ERROR(500, "Something went wrong here"),
  NOT_IMPLEMENTED(501, "This is not offered"),
  UNAVAILABLE(503, "The service cannot do this right now"),
  VERSION_NOT_SUPPORTED(505, "This version of HTTP is not spoken here");

  private final int status;
  private final String title;

  ErrorCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** One sentence that is the same for every occurrence. */
  public String title() {
    return title;
  }

  /** The problem type, a reference relative to the service: {@code /problems/validation-failed}. */
  public String type() {
    return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The code of an HTTP status, or of the status class where none has exactly that one. */
  public static ErrorCode ofStatus(int status) {
    for (ErrorCode code : values()) {
      if (code.status == status) {
        return code;
      }
    }
    return status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
  }
}
