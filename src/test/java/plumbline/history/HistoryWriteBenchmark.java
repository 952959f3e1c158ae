package plumbline.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import plumbline.Desk;
import plumbline.Json;
import plumbline.Person;
import plumbline.TestDatabase;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;

/**
 * How fast PostgreSQL takes 5 000 events in, by each of the ways to write them. No test: run it by
 * hand, with {@code ./mvnw -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=plumbline.history.HistoryWriteBenchmark}.
 */
public final class HistoryWriteBenchmark {
  private static final int EVENTS = 5_000;
  private static final int WARM_UP = 10;
  private static final int ROUNDS = 40;

  private HistoryWriteBenchmark() {}

  /** One of the ways. */
  @FunctionalInterface
  private interface Way {
    void write(List<NewEvent> events) throws SQLException;
  }

  public static void main(String[] arguments) throws Exception {
    try (TestDatabases databases = TestDatabases.onOwnServer()) {
      TestDatabase database = databases.create(Engine.POSTGRESQL);
      try (Desk desk = Desk.start(database, Map.of());
          Connection plain = connection(database, "false");
          Connection rewriting = connection(database, "true");
          Handle handle = desk.jdbi().open()) {
        Person owner = desk.register();
        long workspace = owner.workspaceId();
        WaysToWrite ways = new WaysToWrite(plain, rewriting, workspace);
        Map<String, Way> named = new LinkedHashMap<>();
        named.put("batch with generated keys", ways::batchWithGeneratedKeys);
        named.put("rewritten batch under reserved ids", ways::rewrittenBatchUnderReservedIds);
        named.put("copy under reserved ids", ways::copyUnderReservedIds);
        named.put("one insert from arrays", ways::oneInsertFromArrays);
        named.put(
            "as the service does",
            events ->
                handle.useTransaction(
                    transaction -> HistoryService.write(transaction, workspace, events)));
        print(measured(named, events(bot(owner))));
      }
    }
  }

  private static Connection connection(TestDatabase database, String rewriting)
      throws SQLException {
    DatabaseAddress address = DatabaseAddress.parse(database.url());
    Connection connection =
        new DatabaseAddress(
                address.engine(),
                address.url(),
                address.user(),
                address.password(),
                Map.of("reWriteBatchedInserts", rewriting))
            .connect();
    connection.setAutoCommit(false);
    return connection;
  }

  private static long bot(Person owner) {
    String body = Json.object("name", "Bot", "market", "EURUSD");
    return owner.client().post(owner.path("/bots"), body).expect(201).id();
  }

  private static List<NewEvent> events(long botId) {
    Instant first = Instant.parse("2026-01-05T09:00:00Z");
    return IntStream.range(0, EVENTS)
        .mapToObj(
            number ->
                new NewEvent(
                    first.plusSeconds(number),
                    "order_filled",
                    "Bought 0.25 lots of EURUSD at 1.08" + number + ", stop 20 pips below",
                    false,
                    botId,
                    null))
        .toList();
  }

  /** The nanoseconds that each way took, its rounds in turn with those of the others. */
  private static Map<String, List<Long>> measured(Map<String, Way> ways, List<NewEvent> events)
      throws SQLException {
    Map<String, List<Long>> nanos = new LinkedHashMap<>();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (Map.Entry<String, Way> way : ways.entrySet()) {
        long start = System.nanoTime();
        way.getValue().write(events);
        long taken = System.nanoTime() - start;
        if (round >= 0) {
          nanos.computeIfAbsent(way.getKey(), name -> new ArrayList<>()).add(taken);
        }
      }
    }
    return nanos;
  }

  private static void print(Map<String, List<Long>> nanos) {
    long base = median(nanos.values().iterator().next());
    nanos.forEach(
        (way, times) ->
            System.out.printf(
                "%-36s %,9d rows/s, %.2f times the first%n",
                way, EVENTS * 1_000_000_000L / median(times), (double) base / median(times)));
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
