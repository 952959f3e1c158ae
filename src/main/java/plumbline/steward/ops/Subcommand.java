package plumbline.steward.ops;

import io.dropwizard.core.Configuration;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** One verb of the {@code db} command. */
public interface Subcommand<T extends Configuration> {

  /** The word on the command line. */
  String name();

  /** One sentence of help. */
  String description();

  /** Declares the arguments, the configuration file among them. */
  void configure(Subparser parser);

  /**
   * Answers what needs no configuration, such as a question for help.
   *
   * @return whether that was all that was asked
   */
  default boolean answer(Namespace arguments) throws Exception {
    return false;
  }

  /** Runs it; a failure is an exception whose message says what to do. */
  void run(Namespace arguments, T configuration) throws Exception;
}
