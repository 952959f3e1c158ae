package plumbline;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import plumbline.db.Engine;

/** A desk with a database of its own, for a test to break; what fails then is not logged. */
public final class OwnDesk implements AutoCloseable {
  private final Desk desk;
  private final ExpectedFailures failures = new ExpectedFailures();

  private OwnDesk(Desk desk) {
    this.desk = desk;
  }

  /** Starts one that has nobody in it. */
  public static OwnDesk start(TestDatabases databases, Engine engine) {
    return new OwnDesk(
        Desk.start(databases.createMigrated(engine, ConfiguredDatabase.CHANGELOGS), Map.of()));
  }

  public Desk desk() {
    return desk;
  }

  /** Makes a table refuse every row whose number in a column is beyond those that it has now. */
  public void fill(String table, String column) {
    desk.jdbi()
        .useHandle(
            handle -> {
              long most =
                  handle
                      .createQuery("select coalesce(max(%s), 0) from %s".formatted(column, table))
                      .mapTo(Long.class)
                      .one();
              handle.execute(
                  "alter table %s add constraint %s_full check (%s <= %d)"
                      .formatted(table, table, column, most));
            });
  }

  /** Takes back what {@link #fill} did. */
  public void empty(String table) {
    desk.jdbi()
        .useHandle(
            handle ->
                handle.execute("alter table %s drop constraint %s_full".formatted(table, table)));
  }

  /** How many rows tables have. */
  public List<Long> count(String... tables) {
    return desk.jdbi()
        .withHandle(
            handle ->
                Stream.of(tables)
                    .map(
                        table ->
                            handle
                                .createQuery("select count(*) from " + table)
                                .mapTo(Long.class)
                                .one())
                    .toList());
  }

  @Override
  public void close() {
    desk.close();
    failures.close();
  }
}
