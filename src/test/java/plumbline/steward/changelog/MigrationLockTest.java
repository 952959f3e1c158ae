package plumbline.steward.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.Race;
import plumbline.TestDatabase;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;

/** One writer at a time, and nothing that stays locked. */
final class MigrationLockTest {
  private static final List<Changelog> CHANGELOGS =
      List.of(Changelog.of("main"), Changelog.of("auth"));

  private final TestDatabases databases;

  MigrationLockTest(TestDatabases databases) {
    this.databases = databases;
  }

  private static ConnectionSource source(TestDatabase database) {
    return DatabaseAddress.parse(database.url())::connect;
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void writersTakeTurns(Engine engine) {
    MigrationLock lock = new MigrationLock(source(databases.create(engine)), CHANGELOGS);
    AtomicInteger inside = new AtomicInteger();
    List<Integer> seen =
        Race.run(
            4,
            number -> {
              try {
                return lock.during(
                    connections -> {
                      int others = inside.getAndIncrement();
                      connections.open().close();
                      inside.decrementAndGet();
                      return others;
                    });
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(seen).containsOnly(0);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whoWaitsTooLongIsToldWhoHoldsIt(Engine engine) throws Exception {
    ConnectionSource source = source(databases.create(engine));
    MigrationLock impatient = new MigrationLock(source, CHANGELOGS, Duration.ZERO);
    new MigrationLock(source, CHANGELOGS)
        .during(
            connections -> {
              assertThatThrownBy(() -> impatient.during(more -> null))
                  .hasMessageContainingAll(
                      "migration lock is held by", ":" + ProcessHandle.current().pid());
              return null;
            });
    assertThat(impatient.<String>during(connections -> "free again")).isEqualTo("free again");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aRowThatLiquibaseLeftLockedIsFreed(Engine engine) throws Exception {
    TestDatabase database = databases.create(engine);
    Changelogs changelogs = new Changelogs(CHANGELOGS, source(database));
    assertThat(changelogs.migrate()).isPositive();
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("update databasechangeloglock set locked = true, lockedby = 'gone'");
              handle.execute("delete from auth_databasechangelog where id like '0003-%'");
              handle.execute("drop table login_buckets");
            });
    assertThat(changelogs.migrate()).isEqualTo(2);
    assertThat(locked(database)).isZero();
  }

  @Test
  void aConnectionThatCannotBeMarkedIsClosed() throws Exception {
    ConnectionSource source = source(databases.create(Engine.POSTGRESQL));
    AtomicReference<Connection> failed = new AtomicReference<>();
    AtomicBoolean fails = new AtomicBoolean();
    ConnectionSource failing =
        () -> {
          Connection connection = source.open();
          if (fails.get()) {
            failed.set(connection);
            abortTransaction(connection);
          }
          return connection;
        };
    new MigrationLock(failing, CHANGELOGS)
        .during(
            connections -> {
              fails.set(true);
              assertThatThrownBy(connections::open).isInstanceOf(SQLException.class);
              return null;
            });
    assertThat(failed.get().isClosed()).isTrue();
  }

  /** The server refuses everything more until the transaction ends. */
  private static void abortTransaction(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("select 1 / 0")).isInstanceOf(SQLException.class);
    }
  }

  private static int locked(TestDatabase database) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from databasechangeloglock where locked")
                    .mapTo(Integer.class)
                    .one());
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aLockThatIsLostMeanwhileIsAFailure(Engine engine) {
    ConnectionSource source = source(databases.create(engine));
    AtomicReference<Connection> first = new AtomicReference<>();
    ConnectionSource watched =
        () -> {
          Connection connection = source.open();
          first.compareAndSet(null, connection);
          return connection;
        };
    MigrationLock lock = new MigrationLock(watched, CHANGELOGS);
    assertThatThrownBy(
            () ->
                lock.during(
                    connections -> {
                      first.get().close();
                      return null;
                    }))
        .hasMessageContaining("was lost meanwhile");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatIsUpToDateWaitsForNobody(Engine engine) throws Exception {
    ConnectionSource source = source(databases.create(engine));
    Changelogs changelogs = new Changelogs(CHANGELOGS, source);
    assertThat(changelogs.migrate()).isPositive();
    int again = changelogs.lock().during(connections -> changelogs.migrate());
    assertThat(again).isZero();
  }
}
