package plumbline.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A body that must arrive at some pace, so that a client that trickles does not keep a thread. What
 * Jetty offers for this has no grace: it cuts off a small body when the service itself is busy.
 */
final class TimelyBody extends FilterInputStream {
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final long LEAST_BYTES_PER_SECOND = 1024;

  private final LongSupplier nanoTime;
  private final long start;
  private long received;

  TimelyBody(InputStream body, LongSupplier nanoTime) {
    super(body);
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    take(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int bytes = super.read(buffer, offset, length);
    take(Math.max(bytes, 0));
    return bytes;
  }

  private void take(int bytes) throws IOException {
    received += bytes;
    Duration allowed = GRACE.plusMillis(received * 1_000 / LEAST_BYTES_PER_SECOND);
    if (nanoTime.getAsLong() - start > allowed.toNanos()) {
      throw new IOException("the body comes too slowly");
    }
  }
}
