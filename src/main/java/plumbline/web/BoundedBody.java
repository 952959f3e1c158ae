package plumbline.web;

import java.io.IOException;
import java.io.InputStream;
import plumbline.shared.ErrorCode;
import plumbline.shared.Refusal;

/** Reads a body into memory, and refuses with 413 one that is larger than allowed. */
final class BoundedBody {
  /**
   * How much more is read and thrown away, so that a client that is still sending gets to see the
   * answer.
   */
  private static final int COURTESY = 4;

  private BoundedBody() {}

  /**
   * The whole body.
   *
   * @param most the bytes that it may have
   * @param announced the bytes that its header speaks of; too many are refused without keeping any
   * @param asks whether the client waits to be asked for the body: then nothing is on its way yet
   */
  static byte[] read(InputStream body, int most, long announced, boolean asks) {
    if (announced > most && asks) {
      throw tooLarge(most);
    }
    byte[] bytes = announced > most ? new byte[0] : atMost(most, body);
    if (announced > most || bytes.length > most) {
      skim(body, (long) most * COURTESY);
      throw tooLarge(most);
    }
    return bytes;
  }

  /** The whole body, or one byte more than there may be. */
  private static byte[] atMost(int most, InputStream body) {
    try {
      return body.readNBytes(most + 1);
    } catch (IOException | RuntimeException e) {
      // It came too slowly, was cut off, or is not packed as its header says: Jetty throws what it
      // likes.
      throw Refusal.of(
          ErrorCode.MALFORMED_REQUEST, "The request body did not arrive as announced.");
    }
  }

  private static Refusal tooLarge(int most) {
    return Refusal.of(
        ErrorCode.PAYLOAD_TOO_LARGE, "A request body may have " + most + " bytes at most.");
  }

  private static void skim(InputStream body, long most) {
    byte[] scratch = new byte[8192];
    long left = most;
    try {
      while (left > 0) {
        int bytes = body.read(scratch);
        left -= bytes < 0 ? left : bytes;
      }
    } catch (IOException | RuntimeException e) {
      // Whoever breaks off here is told all the same that it was too large.
      return;
    }
  }
}
