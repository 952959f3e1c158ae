package plumbline.steward.ops;

import java.util.Locale;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** How a command prints a plan: as a report, or as SQL that can be run by hand. */
enum PlanFormat {
  TEXT,
  JSON,
  SQL;

  private static final String NAME = "format";

  /** Adds {@code --format} to a command. */
  static void addTo(Subparser parser) {
    parser
        .addArgument("--" + NAME)
        .type(Arguments.caseInsensitiveEnumStringType(PlanFormat.class))
        .setDefault(TEXT)
        .help("text for people, json for programs, sql alone to be run (default: text)");
  }

  /** What was asked for. */
  static PlanFormat of(Namespace arguments) {
    return arguments.get(NAME);
  }

  /** That of a report which is no SQL. */
  Format ofReport() {
    return switch (this) {
      case TEXT -> Format.TEXT;
      case JSON -> Format.JSON;
      case SQL ->
          throw new IllegalArgumentException(
              "--format sql prints a plan and applies none: leave --apply out, or use text or json");
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
