package plumbline;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;

/** The packaged service, answering on two ports. */
record RunningServer(AppProcess process, int port, int adminPort) {
  private static final Duration TO_START = Duration.ofMinutes(3);
  private static final long BETWEEN_PROBES = 100;

  void awaitAnswer() {
    Instant deadline = Instant.now().plus(TO_START);
    while (!answers()) {
      if (process.endsWithin(BETWEEN_PROBES) || Instant.now().isAfter(deadline)) {
        throw new IllegalStateException("the service does not answer: " + process.printed());
      }
    }
  }

  private boolean answers() {
    try {
      client().get("/health");
      return true;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  Client client() {
    return Installation.client(port);
  }

  Client admin() {
    return Installation.client(adminPort);
  }

  /** What it has printed so far. */
  Outcome printed() {
    return process.printed();
  }

  /** Sends SIGTERM and waits for its end. */
  Outcome stop() {
    process.terminate();
    return process.await();
  }
}
