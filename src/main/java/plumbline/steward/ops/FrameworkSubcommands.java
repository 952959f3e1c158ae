package plumbline.steward.ops;

import io.dropwizard.core.Configuration;
import io.dropwizard.db.DatabaseConfiguration;
import io.dropwizard.migrations.AbstractLiquibaseCommand;
import io.dropwizard.migrations.DbCalculateChecksumCommand;
import io.dropwizard.migrations.DbClearChecksumsCommand;
import io.dropwizard.migrations.DbDropAllCommand;
import io.dropwizard.migrations.DbDumpCommand;
import io.dropwizard.migrations.DbFastForwardCommand;
import io.dropwizard.migrations.DbGenerateDocsCommand;
import io.dropwizard.migrations.DbLocksCommand;
import io.dropwizard.migrations.DbMigrateCommand;
import io.dropwizard.migrations.DbPrepareRollbackCommand;
import io.dropwizard.migrations.DbRollbackCommand;
import io.dropwizard.migrations.DbStatusCommand;
import io.dropwizard.migrations.DbTagCommand;
import io.dropwizard.migrations.DbTestCommand;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.sourceforge.argparse4j.inf.Namespace;
import plumbline.steward.Database;
import plumbline.steward.changelog.CountedChanges;
import plumbline.steward.changelog.UnfinishedIndexes;
import plumbline.steward.ops.FrameworkSubcommand.Treatment;

/** Dropwizard's own database commands, under their own names and with their own arguments. */
final class FrameworkSubcommands<T extends Configuration> {
  /** The path that the framework would open; sessions of ours open each changelog instead. */
  private static final String UNUSED = "";

  private final Class<T> type;
  private final Function<T, Database> database;
  private final PrintStream out;
  private final List<Subcommand<T>> all = new ArrayList<>();

  FrameworkSubcommands(Class<T> type, Function<T, Database> database, PrintStream out) {
    this.type = type;
    this.database = database;
    this.out = out;
  }

  List<Subcommand<T>> all() {
    DatabaseConfiguration<T> unused =
        configuration -> {
          throw new UnsupportedOperationException(
              "connections are opened by the changelog session");
        };
    var migrate = new DbMigrateCommand<>(unused, type, UNUSED);
    add(
        migrate,
        Treatment.WRITES,
        (arguments, liquibase) -> {
          if (!Boolean.TRUE.equals(arguments.getBoolean("dry-run"))) {
            UnfinishedIndexes.drop(liquibase);
          }
          migrate.run(arguments, liquibase);
        },
        CountedChanges::next);
    var status = new DbStatusCommand<>(unused, type, UNUSED);
    add(status, Treatment.READS, status::run, null);
    var rollback = new DbRollbackCommand<>(unused, type, UNUSED);
    add(rollback, Treatment.TAKES_BACK, rollback::run, CountedChanges::last);
    var tag = new DbTagCommand<>(unused, type, UNUSED);
    add(tag, Treatment.WRITES, tag::run, null);
    var test = new DbTestCommand<>(unused, type, UNUSED);
    add(test, Treatment.WRITES, test::run, null);
    var fastForward = new DbFastForwardCommand<T>(unused, type, UNUSED) {};
    add(fastForward, Treatment.WRITES, fastForward::run, null);
    var prepareRollback = new DbPrepareRollbackCommand<>(unused, type, UNUSED);
    add(prepareRollback, Treatment.READS, prepareRollback::run, null);
    var locks = new DbLocksCommand<>(unused, type, UNUSED);
    all.add(
        subcommand(
            locks,
            arguments ->
                Boolean.TRUE.equals(arguments.getBoolean("release"))
                    ? Treatment.MENDS
                    : Treatment.INSPECTS,
            locks::run,
            null));
    var calculateChecksum = new DbCalculateChecksumCommand<>(unused, type, UNUSED);
    add(calculateChecksum, Treatment.INSPECTS, calculateChecksum::run, null);
    var clearChecksums = new DbClearChecksumsCommand<>(unused, type, UNUSED);
    add(clearChecksums, Treatment.MENDS, clearChecksums::run, null);
    var generateDocs = new DbGenerateDocsCommand<>(unused, type, UNUSED);
    add(generateDocs, Treatment.WRITES, generateDocs::run, null); // the tracking tables
    var dump = new DbDumpCommand<>(unused, type, UNUSED);
    add(dump, Treatment.INSPECTS, dump::run, null);
    var dropAll = new DbDropAllCommand<>(unused, type, UNUSED);
    all.add(
        new DestructiveSubcommand<>(
            subcommand(dropAll, arguments -> Treatment.MENDS, dropAll::run, null), database));
    return List.copyOf(all);
  }

  private void add(
      AbstractLiquibaseCommand<T> command,
      Treatment treatment,
      FrameworkSubcommand.Action action,
      FrameworkSubcommand.Counting counting) {
    all.add(subcommand(command, arguments -> treatment, action, counting));
  }

  private FrameworkSubcommand<T> subcommand(
      AbstractLiquibaseCommand<T> command,
      Function<Namespace, Treatment> treatment,
      FrameworkSubcommand.Action action,
      FrameworkSubcommand.Counting counting) {
    return new FrameworkSubcommand<>(command, treatment, action, counting, database, out);
  }
}
