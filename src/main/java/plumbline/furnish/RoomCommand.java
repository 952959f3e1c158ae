package plumbline.furnish;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.ops.OneLineErrors;

/** The {@code room} command: furnishes a new room in the checkout that it is run in. */
public final class RoomCommand extends Command {
  private final Path folder;
  private final List<Changelog> changelogs;
  private final PrintStream out;

  /**
   * The command in a folder.
   *
   * @param changelogs those of the application, beside which its tables are declared
   * @param out is told what is written
   */
  public RoomCommand(Path folder, List<Changelog> changelogs, PrintStream out) {
    super(
        "room",
        "Furnish a new room in the checkout that this is run in: its table, classes and tests. All or nothing is written, and never over what is there");
    this.folder = folder;
    this.changelogs = List.copyOf(changelogs);
    this.out = out;
  }

  @Override
  public void configure(Subparser parser) {
    parser.epilog(ColumnGrammar.HELP);
    parser
        .addArgument("file")
        .help("application configuration file, as for the other commands; nothing is read from it");
    parser
        .addArgument("name")
        .help(
            "the table's name, in the plural, such as price_alerts; it names the package pricealerts, the record PriceAlert and the path /price-alerts");
    parser
        .addArgument("--columns")
        .required(true)
        .metavar("COLUMNS")
        .help(
            "such as \"symbol:string(32)!, threshold:decimal!, bot_id:bots?, note:text?\", see below");
    parser
        .addArgument("--personal")
        .action(Arguments.storeTrue())
        .help(
            "objects belong to the member who makes them, and nobody else sees them; else admins write and all members read");
    parser
        .addArgument("--dry-run")
        .action(Arguments.storeTrue())
        .help("print what would be written, and write nothing");
  }

  @Override
  public void run(Bootstrap<?> bootstrap, Namespace arguments) throws Exception {
    Checkout checkout = Checkout.in(folder);
    String name = arguments.getString("name");
    Names.check("table", name);
    DeclaredTables tables = DeclaredTables.read(folder, changelogs);
    NewRoom room =
        new NewRoom(
            name,
            arguments.getBoolean("personal"),
            new ColumnGrammar(tables).parse(arguments.getString("columns")));
    room.requireSpeakable();
    tables.requireFree(name);
    Map<Path, String> files = new Furniture(room).files();
    checkout.requireFree(room, files);
    String rooms = checkout.wired(room);
    if (arguments.getBoolean("dry_run")) {
      files.forEach((path, text) -> out.printf("==> %s%n%s%n", path, text));
      out.printf("==> %s, with these lines%n", RoomList.FILE);
      RoomList.lines(room).forEach(out::println);
    } else {
      checkout.write(files, rooms);
      files.keySet().forEach(path -> out.println("written: " + path));
      out.println("changed: " + RoomList.FILE);
      out.printf(
          "Next: 'java -jar target/app.jar db generate %s --name add_%s', then './mvnw verify'%n",
          arguments.getString("file"), name);
    }
  }

  @Override
  public void onError(Cli cli, Namespace arguments, Throwable thrown) {
    cli.getStdErr().println("room: " + OneLineErrors.explain(thrown));
  }
}
