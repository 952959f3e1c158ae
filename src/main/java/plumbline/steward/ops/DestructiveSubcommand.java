package plumbline.steward.ops;

import io.dropwizard.core.Configuration;
import java.util.function.Function;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import plumbline.steward.Database;

/** A subcommand that loses data, and runs only where the operator has allowed that. */
record DestructiveSubcommand<T extends Configuration>(
    Subcommand<T> subcommand, Function<T, Database> database) implements Subcommand<T> {

  @Override
  public String name() {
    return subcommand.name();
  }

  @Override
  public String description() {
    return subcommand.description();
  }

  @Override
  public void configure(Subparser parser) {
    subcommand.configure(parser);
  }

  @Override
  public void run(Namespace arguments, T configuration) throws Exception {
    if (!database.apply(configuration).destructive()) {
      throw new IllegalStateException(
          "this loses data; set AUTO_SCHEMA_DESTRUCTIVE=true to allow it");
    }
    subcommand.run(arguments, configuration);
  }
}
