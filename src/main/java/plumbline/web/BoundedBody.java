package plumbline.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import plumbline.shared.ErrorCode;
import plumbline.shared.Refusal;

/** A body that is refused with 413 once it proves larger than allowed. */
final class BoundedBody extends FilterInputStream {
  /**
   * How much more is read and thrown away, so that a client that is still sending gets to see the
   * answer.
   */
  private static final int COURTESY = 4;

  private final long most;
  private long read;

  private BoundedBody(InputStream body, long most) {
    super(body);
    this.most = most;
  }

  /**
   * Bounds a body.
   *
   * @param most the bytes that it may have
   * @param announced the bytes that its header speaks of; too many are refused at once
   */
  static BoundedBody open(InputStream body, long most, long announced) throws IOException {
    BoundedBody bounded = new BoundedBody(body, most);
    if (announced > most) {
      bounded.refuse();
    }
    return bounded;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int bytes = super.read(buffer, offset, length);
    count(Math.max(0, bytes));
    return bytes;
  }

  private void count(int bytes) throws IOException {
    read += bytes;
    if (read > most) {
      refuse();
    }
  }

  private void refuse() throws IOException {
    skimRest();
    throw Refusal.of(
        ErrorCode.PAYLOAD_TOO_LARGE, "A request body may have " + most + " bytes at most.");
  }

  private void skimRest() throws IOException {
    byte[] scratch = new byte[8192];
    long left = most * COURTESY;
    while (left > 0) {
      int bytes = in.read(scratch);
      left -= bytes < 0 ? left : bytes;
    }
  }
}
