package plumbline.steward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.ScratchAddress;
import plumbline.TestDatabase;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.plan.Assumptions;
import plumbline.steward.sqlcheck.StatementCheck;

/** Looks at a database that others work with. */
@ParameterizedClass
@EnumSource(Engine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LiveSchemaTest {
  private static final List<Changelog> CHANGELOGS =
      List.of(Changelog.of("main"), Changelog.of("auth"));

  @Parameter Engine engine;

  private TestDatabases databases;

  @BeforeAll
  void start(TestDatabases databases) {
    this.databases = databases;
  }

  private static Steward steward(TestDatabase database, ConnectionSource connections) {
    DatabaseAddress address = DatabaseAddress.parse(database.url());
    return new Steward(
        new Database(
            CHANGELOGS, connections, new ScratchAddress(address), List.of(), List.of(), false),
        new StatementCheck(database.jdbi(), List.of(), method -> Optional.empty()));
  }

  /** Opens connections, and does something before one of them. */
  private static ConnectionSource before(
      int number, AtomicInteger opened, ConnectionSource source, Runnable work) {
    return () -> {
      if (opened.incrementAndGet() == number) {
        work.run();
      }
      return source.open();
    };
  }

  @Test
  void aChangeThatIsAppliedWhileSomebodyLooksIsNoDrift() throws Exception {
    TestDatabase database = databases.create(engine);
    ConnectionSource source = DatabaseAddress.parse(database.url())::connect;
    Changelogs changelogs = new Changelogs(CHANGELOGS, source);
    changelogs.migrate();
    changelogs
        .session()
        .with(
            CHANGELOGS.get(0),
            liquibase -> {
              liquibase.rollback(1, (String) null);
              return null;
            });
    AtomicInteger opened = new AtomicInteger();
    steward(database, before(0, opened, source, () -> {})).plan(Assumptions.NONE);
    // The last look at what is applied is the last connection; this one comes after the first.
    int between = opened.get() - 1;
    opened.set(0);
    AtomicInteger applied = new AtomicInteger();

    Steward busy =
        steward(database, before(between, opened, source, () -> applied.set(migrate(changelogs))));

    assertThat(busy.plan(Assumptions.NONE).lines()).first().asString().startsWith("steps to do: 0");
    assertThat(applied).hasValue(1);
  }

  private static int migrate(Changelogs changelogs) {
    try {
      return changelogs.migrate();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
