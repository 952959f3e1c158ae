package plumbline.steward.ops;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Where a command is run.
 *
 * @param folder the working directory, against which relative paths are resolved
 * @param out where it prints what it was asked for
 * @param err where it prints everything else
 */
public record Terminal(Path folder, PrintStream out, PrintStream err) {

  /** The terminal of this process. */
  public static Terminal ofProcess() {
    return new Terminal(Path.of(""), System.out, System.err);
  }
}
