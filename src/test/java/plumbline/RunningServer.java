package plumbline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service, answering on two ports that were free, which it says itself. */
record RunningServer(AppProcess process) {
  private static final Pattern STARTED =
      Pattern.compile("answers at http://\\S+:(\\d+), operators at http://\\S+:(\\d+)");

  void awaitAnswer() {
    process.awaitUntil(() -> started().find());
  }

  int port() {
    return port(1);
  }

  int adminPort() {
    return port(2);
  }

  private int port(int which) {
    Matcher started = started();
    if (!started.find()) {
      throw new IllegalStateException("the service does not answer: " + process.printed());
    }
    return Integer.parseInt(started.group(which));
  }

  private Matcher started() {
    return STARTED.matcher(process.printed().out());
  }

  Client client() {
    return Installation.client(port());
  }

  Client admin() {
    return Installation.client(adminPort());
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
