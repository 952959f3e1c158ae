package plumbline.steward.catalog;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.diff.Differ;

/**
 * How long it takes to read and compare two databases of 1 000 tables without difference, beside
 * {@code pg_dump --schema-only} of one of them in the same run, and how that grows with the tables.
 * No test: run it by hand, with {@code ./mvnw -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=plumbline.steward.catalog.CatalogBenchmark}. It brings a PostgreSQL along, or
 * takes the server of a database that {@code -Dexec.args} names, such as {@code
 * postgresql://postgres@127.0.0.1:5432/postgres}; there it makes databases and drops them.
 */
public final class CatalogBenchmark {
  private static final List<Integer> TABLES = List.of(1_000, 3_000, 10_000);
  private static final int ROUNDS = 7;
  private static final int WARM_UP = 5;

  private CatalogBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    try (TestDatabases databases = TestDatabases.onOwnServer()) {
      String server =
          arguments.length > 0 ? arguments[0] : databases.create(Engine.POSTGRESQL).url();
      for (int tables : TABLES) {
        measure(server, tables);
      }
    }
  }

  private static void measure(String server, int tables) throws Exception {
    String one = "catalog_benchmark_a";
    String other = "catalog_benchmark_b";
    try (Connection postgres = DatabaseAddress.parse(server).connect()) {
      create(postgres, server, one, tables);
      create(postgres, server, other, tables);
      try (Connection first = DatabaseAddress.parse(on(server, one)).connect();
          Connection second = DatabaseAddress.parse(on(server, other)).connect()) {
        List<Long> compared = new ArrayList<>();
        List<Long> dumped = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
          long start = System.nanoTime();
          compare(first, second);
          long between = System.nanoTime();
          boolean hasDump = dump(on(server, one));
          long end = System.nanoTime();
          if (round >= 0) {
            compared.add(between - start);
            dumped.addAll(hasDump ? List.of(end - between) : List.of());
          }
        }
        print(tables, compared, dumped);
      }
      drop(postgres, one);
      drop(postgres, other);
    }
  }

  private static void compare(Connection first, Connection second) throws SQLException {
    PostgresqlCatalogReader reader = new PostgresqlCatalogReader();
    int differences =
        new Differ(id -> true).compare(reader.read(first), reader.read(second)).size();
    if (differences > 0) {
      throw new IllegalStateException(differences + " differences");
    }
  }

  /** False where there is no pg_dump, or none that is new enough for the server. */
  private static boolean dump(String url) throws InterruptedException {
    ProcessBuilder dump = new ProcessBuilder("pg_dump", "--schema-only", "--dbname", url);
    dump.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    dump.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      return dump.start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void create(Connection postgres, String server, String name, int tables)
      throws SQLException {
    drop(postgres, name);
    execute(postgres, "create database " + name);
    try (Connection connection = DatabaseAddress.parse(on(server, name)).connect()) {
      for (int table = 0; table < tables; table++) {
        execute(connection, table(table));
      }
      execute(connection, "vacuum analyze");
    }
  }

  /** Eight columns, a primary key, two indexes and a foreign key. */
  private static String table(int number) {
    return """
        create table t%1$d (
          id bigint generated always as identity primary key,
          reference bigint,
          name text not null,
          amount numeric(20, 8) default 0,
          at timestamptz not null default now(),
          flag boolean not null default false,
          note varchar(200),
          day date);
        create index t%1$d_name on t%1$d (name);
        create index t%1$d_at on t%1$d (at desc, id);
        alter table t%1$d add foreign key (reference) references t%2$d on delete cascade"""
        .formatted(number, Math.max(0, number - 1));
  }

  private static void drop(Connection postgres, String name) throws SQLException {
    execute(postgres, "drop database if exists " + name + " with (force)");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String on(String server, String database) {
    return server.substring(0, server.lastIndexOf('/') + 1) + database;
  }

  private static void print(int tables, List<Long> compared, List<Long> dumped) {
    System.out.printf(
        "%,6d tables: two catalogs read and compared in %,d ms", tables, millis(compared));
    if (dumped.isEmpty()) {
      System.out.println("; no ratio, for want of a pg_dump on the PATH that suits the server");
    } else {
      System.out.printf(
          ", pg_dump %,d ms: %.2f times as long%n",
          millis(dumped), (double) median(compared) / median(dumped));
    }
  }

  private static long millis(List<Long> times) {
    return median(times) / 1_000_000;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
