package plumbline.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plumbline.OwnDesk;
import plumbline.Person;
import plumbline.TestDatabases;

/** A pool whose connections died is as good as a new one once the database is back. */
final class LostConnectionsTest {
  private static final String KILL_ALL =
      """
      select count(pg_terminate_backend(pid, 10000)) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
      """;

  private final TestDatabases databases;

  LostConnectionsTest(TestDatabases databases) {
    this.databases = databases;
  }

  @Test
  void noRequestMeetsOneThatDied() {
    try (OwnDesk own = OwnDesk.start(databases, Engine.POSTGRESQL)) {
      Person person = own.desk().register();
      int killed =
          own.desk()
              .jdbi()
              .withHandle(handle -> handle.createQuery(KILL_ALL).mapTo(Integer.class).one());
      assertThat(killed).isGreaterThanOrEqualTo(5);
      List<Integer> statuses =
          IntStream.range(0, 20)
              .mapToObj(request -> person.client().get("/api/users/me").status())
              .toList();
      assertThat(statuses).containsOnly(200);
    }
  }
}
