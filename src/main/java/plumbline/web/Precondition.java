package plumbline.web;

import java.util.Arrays;
import plumbline.shared.ErrorCode;
import plumbline.shared.Refusal;

/**
 * The {@code If-Match} of a request: the versions that the writer has seen.
 *
 * @param ifMatch the header's value, or null where the writer does not care
 */
public record Precondition(String ifMatch) {

  /** Refuses with 412 where the stored version is none of those named. A weak tag never matches. */
  public void check(int version) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return;
    }
    if (Arrays.stream(ifMatch.split(",", -1)).map(String::strip).noneMatch(etag(version)::equals)) {
      throw Refusal.of(
          ErrorCode.PRECONDITION_FAILED,
          "It is at version "
              + version
              + " now. Read it again and apply your change to what you find.");
    }
  }

  /** The strong entity tag of a version. */
  static String etag(int version) {
    return "\"" + version + "\"";
  }
}
