package plumbline.steward.ops;

import java.util.List;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import plumbline.steward.plan.Assumptions;

/** How a person says what values mean that depend on a setting of the session. */
final class AssumeFlag {
  private static final String NAME = "assume";

  private AssumeFlag() {}

  /** Adds {@code --assume} to a command. */
  static void addTo(Subparser parser) {
    parser
        .addArgument("--" + NAME)
        .action(Arguments.append())
        .metavar("SETTING=VALUE")
        .help(
            "what values mean that become others under another setting of the session: TimeZone=UTC, or another zone, for times without one; without it, such a step is held back where rows have values; once for each setting");
  }

  /** What was said. */
  static Assumptions of(Namespace arguments) {
    List<String> told = arguments.getList(NAME);
    return told == null ? Assumptions.NONE : Assumptions.parse(told);
  }
}
