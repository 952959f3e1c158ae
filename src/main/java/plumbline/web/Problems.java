package plumbline.web;

import plumbline.shared.ErrorCode;
import plumbline.shared.Refusal;

/**
 * What a client is told of a refusal that the framework or the HTTP server made, of which only the
 * status is known.
 */
final class Problems {
  private Problems() {}

  static Refusal ofStatus(int status) {
    ErrorCode code = ErrorCode.ofStatus(status);
    return switch (code) {
      case NOT_FOUND -> Refusal.notFound();
      case METHOD_NOT_ALLOWED ->
          Refusal.of(code, "See the Allow header for the methods that are offered here.");
      case NOT_ACCEPTABLE ->
          Refusal.of(code, "See /docs for the media types that this address has.");
      case UNSUPPORTED_MEDIA_TYPE ->
          Refusal.of(
              code, "Send application/json; a PATCH may also be application/merge-patch+json.");
      case INTERNAL_ERROR ->
          Refusal.of(code, "The service failed on this request; its log says why.");
      default -> Refusal.of(code, code.title() + ".");
    };
  }
}
