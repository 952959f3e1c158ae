package plumbline.steward.ops;

import net.sourceforge.argparse4j.inf.Subparser;

/** The argument by which Dropwizard finds the configuration of a command. */
final class ConfigurationFile {
  private ConfigurationFile() {}

  /** Adds it to a command. */
  static void addTo(Subparser parser) {
    parser.addArgument("file").nargs("?").help("application configuration file");
  }
}
