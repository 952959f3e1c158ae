package plumbline.steward.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dropwizard.core.Configuration;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.function.Function;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code db seed}: fills the database with the rows of a profile. */
record SeedSubcommand<T extends Configuration>(Function<T, Seeding> seeding, PrintStream out)
    implements Subcommand<T> {

  @Override
  public String name() {
    return "seed";
  }

  @Override
  public String description() {
    return "Fill the database with the rows of a profile; again changes nothing";
  }

  @Override
  public void configure(Subparser parser) {
    ConfigurationFile.addTo(parser);
    parser.addArgument("--profile").required(true).help("which rows: demo or load");
    parser
        .addArgument("--password")
        .help("the password of the people that are made (default: random, printed once)");
    parser
        .addArgument("--scale")
        .type(Integer.class)
        .help("for load: thousands of events (default: 1)");
  }

  @Override
  public void run(Namespace arguments, T configuration) throws Exception {
    PrintWriter writer = new PrintWriter(out, true, UTF_8);
    seeding
        .apply(configuration)
        .run(
            new SeedRequest(
                arguments.getString("profile"),
                arguments.getString("password"),
                arguments.getInt("scale")),
            writer);
    writer.flush();
  }
}
