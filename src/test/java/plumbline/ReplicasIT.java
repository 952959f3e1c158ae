package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Instances on one PostgreSQL that migrate at the same moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReplicasIT {
  private static final String WAITING = "Waiting for the migration lock";
  private static final String FREED = "Freed Liquibase's lock";
  private static final Pattern APPLIED = Pattern.compile("(\\d+) changes applied, none pending");
  private static final String CONCURRENT_INDEX =
      """
      --changeset test:NNNN-2 runInTransaction:false
      create index concurrently users_late_idx on users (created_at);
      --rollback drop index concurrently users_late_idx
      """;
  private static final String GATE =
      """
      --changeset test:NNNN-1
      lock table gate;
      --rollback empty
      """;

  private final TestDatabases databases;
  private Installation installation;

  ReplicasIT(TestDatabases databases) {
    this.databases = databases;
  }

  @BeforeEach
  void create() {
    installation = Installation.on(databases.createWithPassword(), true);
  }

  @AfterEach
  void close() {
    installation.close();
  }

  @Test
  void eightThatStartAtOnceApplyEachChangeOnceAndAllServe() {
    installation.with("JDK_JAVA_OPTIONS", "-Xmx96m");
    List<PackagedServer> servers =
        IntStream.range(0, 8).mapToObj(replica -> installation.launch()).toList();
    servers.forEach(PackagedServer::awaitAnswer);

    servers.forEach(server -> server.client().get("/health").expect(200));
    List<Integer> applied =
        servers.stream().map(server -> applied(server.printed())).sorted().toList();
    int changes =
        installation.count("databasechangelog") + installation.count("auth_databasechangelog");
    assertThat(applied).as("by one of them").containsExactly(0, 0, 0, 0, 0, 0, 0, changes);
    assertThat(installation.count("(select distinct id from databasechangelog) as ids"))
        .isEqualTo(installation.count("databasechangelog"));
  }

  private static int applied(Outcome outcome) {
    Matcher line = APPLIED.matcher(outcome.out());
    assertThat(line.find()).as(outcome.toString()).isTrue();
    return Integer.parseInt(line.group(1));
  }

  @Test
  void anIndexIsBuiltConcurrentlyWhileOthersWaitForTheirTurn() {
    installation.db("migrate").expectSuccess();
    installation.withChange(GATE + CONCURRENT_INDEX);
    try (Handle keeper = installation.jdbi().open()) {
      keeper.execute("create table gate (id int)");
      keeper.begin();
      keeper.execute("lock table gate");
      List<AppProcess> migrators = Stream.generate(this::migrate).limit(3).toList();
      migrators
          .get(0)
          .awaitUntil(
              () -> migrators.stream().filter(process -> process.hasSaid(WAITING)).count() == 2);
      keeper.commit();
      assertThat(migrators).extracting(process -> process.await().code()).containsOnly(0);
    }
    assertThat(validIndexes()).isEqualTo(1);
  }

  @Test
  void anIndexWhoseMigratorWasKilledIsBuiltAnew() {
    installation.db("migrate").expectSuccess();
    installation.withChange(CONCURRENT_INDEX);
    try (Handle writer = installation.jdbi().open()) {
      writer.begin();
      writer.execute("lock table users in row exclusive mode");
      AppProcess killed = migrate();
      killed.awaitUntil(() -> indexes() == 1);
      killed.kill();
      AppProcess next = migrate();
      next.awaitUntil(() -> next.hasSaid(FREED));
      assertThat(validIndexes()).isZero();
      writer.commit();
      Outcome outcome = next.await().expectNoTrace();
      assertThat(outcome.code()).as(outcome.toString()).isZero();
    }
    assertThat(validIndexes()).isEqualTo(1);
  }

  private AppProcess migrate() {
    return installation.start("db", "migrate", Installation.CONFIG);
  }

  private int indexes() {
    return installation.count("pg_class where relname = 'users_late_idx'");
  }

  private int validIndexes() {
    return installation.count(
        "pg_index where indexrelid = to_regclass('users_late_idx') and indisvalid");
  }
}
