package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class TimelyBodyTest {
  private final AtomicLong nanos = new AtomicLong();

  /** A body of which each read takes some time and brings one byte. */
  private InputStream trickling(int bytes, Duration each) {
    return new TimelyBody(
        new ByteArrayInputStream(new byte[bytes]) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            nanos.addAndGet(each.toNanos());
            return super.read(buffer, offset, Math.min(length, 1));
          }
        },
        nanos::get);
  }

  @Test
  void aSmallBodyHasTimeToArrive() throws IOException {
    assertThat(trickling(18, Duration.ofMillis(500)).readAllBytes()).hasSize(18);
  }

  @Test
  void aBodyThatTricklesIsCutOff() {
    assertThatThrownBy(() -> trickling(1_000, Duration.ofMillis(100)).readAllBytes())
        .isInstanceOf(IOException.class);
    assertThat(Duration.ofNanos(nanos.get())).isLessThan(Duration.ofSeconds(11));
  }

  @Test
  void aLongBodyMayTakeItsTime() throws IOException {
    assertThat(trickling(20_000, Duration.ofNanos(900_000)).readAllBytes()).hasSize(20_000);
    assertThat(Duration.ofNanos(nanos.get())).isGreaterThan(Duration.ofSeconds(10));
  }
}
