package plumbline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service as a process, which says itself on which ports it answers. */
record PackagedServer(AppProcess process) implements RunningServer {
  private static final Pattern STARTED =
      Pattern.compile("answers at http://\\S+:(\\d+), operators at http://\\S+:(\\d+)");

  /** Waits until it answers. */
  PackagedServer awaitAnswer() {
    process.awaitUntil(() -> started().find());
    return this;
  }

  @Override
  public int port() {
    return port(1);
  }

  @Override
  public int adminPort() {
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

  @Override
  public Outcome printed() {
    return process.printed();
  }

  /** Sends SIGTERM and waits for its end. */
  @Override
  public Outcome stop() {
    process.terminate();
    return process.await();
  }
}
