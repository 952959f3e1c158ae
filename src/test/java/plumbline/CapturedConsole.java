package plumbline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import plumbline.steward.ops.Terminal;

/** Keeps what this process prints, the log included, until it is closed. */
final class CapturedConsole implements AutoCloseable {
  private final PrintStream formerOut = System.out;
  private final PrintStream formerErr = System.err;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream capturedOut = new PrintStream(out, true, UTF_8);
  private final PrintStream capturedErr = new PrintStream(err, true, UTF_8);
  private boolean open = true;

  CapturedConsole() {
    System.setOut(capturedOut);
    System.setErr(capturedErr);
  }

  /** The terminal of a command that is run in a folder. */
  Terminal terminal(Path folder) {
    return new Terminal(folder, capturedOut, capturedErr);
  }

  boolean isOpen() {
    return open;
  }

  /** What was printed so far, with the exit code of whatever printed it. */
  Outcome outcome(int code) {
    return new Outcome(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  @Override
  public void close() {
    System.setOut(formerOut);
    System.setErr(formerErr);
    open = false;
  }
}
