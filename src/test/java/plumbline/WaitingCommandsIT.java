package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plumbline.db.DatabaseAddress;
import plumbline.steward.changelog.MigrationLock;

/** Commands of the packaged jar that wait while another process migrates. */
@OnEachInstallation(packaged = true)
final class WaitingCommandsIT {
  private final Installation installation;

  WaitingCommandsIT(Installations installations) {
    this.installation = installations.create();
  }

  @AfterEach
  void close() {
    installation.close();
  }

  @Test
  void aNewerBuildThatMigratesWhileARollbackWaitsIsNotTakenBack() throws Exception {
    installation.db("migrate", "-c", "2").expectSuccess();
    Outcome refused =
        whileLocked(
            List.of("rollback", Installation.CONFIG, "-c", "1"),
            """
            insert into databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype)
            values ('0999-1', 'plumbline', 'db/main/changes/0999_newer.sql', current_timestamp, 999, 'EXECUTED')
            """);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("db rollback: the database is newer than this build");
    assertThat(installation.count("databasechangelog")).isEqualTo(3);
  }

  @Test
  void aLockOfLiquibaseIsReleasedByForceOnlyWhenNobodyMigrates() throws Exception {
    installation.db("migrate", "-c", "2").expectSuccess();
    Outcome released =
        whileLocked(
            List.of("locks", Installation.CONFIG, "--force-release"),
            "update databasechangeloglock set locked = true, lockedby = 'somebody'");
    assertThat(released.code()).as(released.toString()).isZero();
    assertThat(installation.count("databasechangeloglock where locked")).isZero();
  }

  /** Runs a command that must wait for the lock, and changes something while it does. */
  private Outcome whileLocked(List<String> command, String change) throws Exception {
    MigrationLock lock =
        new MigrationLock(DatabaseAddress.parse(installation.url())::connect, List.of());
    AppProcess process =
        lock.during(
            connections -> {
              AppProcess waiting =
                  installation.start(
                      Stream.concat(Stream.of("db"), command.stream()).toArray(String[]::new));
              waiting.awaitUntil(() -> waiting.hasSaid("Waiting for the migration lock"));
              installation.jdbi().useHandle(handle -> handle.execute(change));

              return waiting;
            });
    return process.await();
  }
}
