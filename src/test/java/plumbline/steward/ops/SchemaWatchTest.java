package plumbline.steward.ops;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.TestDatabase;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.Managed;
import plumbline.steward.OnDrift;
import plumbline.steward.Steward;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.sqlcheck.StatementCheck;

/** The looks from time to time, and what is shown of them. */
final class SchemaWatchTest {
  private final TestDatabases databases;

  SchemaWatchTest(TestDatabases databases) {
    this.databases = databases;
  }

  private static Steward steward(TestDatabase database) {
    DatabaseAddress address = DatabaseAddress.parse(database.url());
    return new Steward(
        Managed.database(List.of(Changelog.of("auth")), address),
        new StatementCheck(database.jdbi(), List.of(), method -> Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatWasSeenLastIsShownWhileSomebodyMigrates(Engine engine) throws Exception {
    TestDatabase database = databases.create(engine);
    Steward steward = steward(database);
    steward.changelogs().migrate();
    SchemaHealthCheck shown = new SchemaHealthCheck();
    SchemaWatch watch = new SchemaWatch(steward, shown);
    watch.run();
    assertThat(shown.check().getMessage()).isEqualTo("in order");

    steward
        .changelogs()
        .lock()
        .during(
            connections -> {
              database.jdbi().useHandle(handle -> handle.execute("create table half (id integer)"));
              watch.run();
              return null;
            });

    assertThat(shown.check().getMessage()).isEqualTo("in order");
    watch.run();
    assertThat(shown.check().getMessage()).isEqualTo("not in order: 1 difference");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aStartThatMustKnowWaitsUntilNobodyMigrates(Engine engine) throws Exception {
    TestDatabase database = databases.create(engine);
    Steward steward = steward(database);
    steward.changelogs().migrate();
    SchemaWatch watch = new SchemaWatch(steward, new SchemaHealthCheck());
    CompletableFuture<Void> start = new CompletableFuture<>();
    steward
        .changelogs()
        .lock()
        .during(
            connections -> {
              database.jdbi().useHandle(handle -> handle.execute("create table half (id integer)"));
              start.completeAsync(
                  () -> {
                    watch.start(OnDrift.FAIL);
                    return null;
                  });
              assertThat(
                      start.thenApply(nothing -> "started").completeOnTimeout("waits", 3, SECONDS))
                  .succeedsWithin(30, SECONDS)
                  .isEqualTo("waits");
              database.jdbi().useHandle(handle -> handle.execute("drop table half"));
              return null;
            });
    assertThat(start).succeedsWithin(60, SECONDS);
  }
}
