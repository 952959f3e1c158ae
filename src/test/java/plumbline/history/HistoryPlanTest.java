package plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.OwnDesk;
import plumbline.Person;
import plumbline.db.Engine;
import plumbline.shared.WorkspaceRole;

/**
 * The lists are read off an index however many rows there are. Only PostgreSQL: H2's plans say
 * neither whether rows are sorted nor what a prepared statement would do.
 */
@Tag("postgresql")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HistoryPlanTest {
  private static final int ROWS = 24_000;
  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([A-Za-z]+)");

  /** Values that the parameters of the statements could have. */
  private static final Map<String, String> VALUES =
      Map.of(
          "action", "'tick'",
          "from", "'0001-01-01T00:00:00Z'",
          "to", "'9999-12-31T23:59:59Z'",
          "beforeTime", "'2026-01-01T03:00:00Z'",
          "beforeId", "12000",
          "before", "12000",
          "limit", "51",
          "offset", "0");

  private OwnDesk own;
  private Jdbi jdbi;
  private Person owner;

  @BeforeAll
  void fill() {
    own = OwnDesk.start(Engine.POSTGRESQL);
    jdbi = own.desk().jdbi();
    owner = own.desk().register();
    Person member = own.desk().register();
    owner.takeIn(member, WorkspaceRole.MEMBER);
    jdbi.useHandle(
        handle -> {
          for (Person person : List.of(owner, member)) {
            insertEvents(handle, person.workspaceId());
            insertNotifications(handle, person.workspaceId(), member.id());
          }
          insertNotifications(handle, owner.workspaceId(), owner.id());
          handle.execute("analyze");
        });
  }

  @AfterAll
  void close() throws Exception {
    own.close();
  }

  private static void insertEvents(Handle handle, long workspace) {
    handle.execute(
        """
        insert into trade_history (workspace_id, timestamp, action, details)
        select ?, timestamptz '2026-01-01T00:00:00Z' + n * interval '1 second',
               case n % 4 when 0 then 'tock' else 'tick' end, 'some details of it'
        from generate_series(1, ?) n
        """,
        workspace, ROWS);
  }

  /** One in two is read. */
  private static void insertNotifications(Handle handle, long workspace, long user) {
    handle.execute(
        """
        insert into notifications (workspace_id, user_id, history_id, read_at)
        select workspace_id, ?, id, case id % 2 when 0 then timestamp end
        from trade_history where workspace_id = ?
        """,
        user, workspace);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "listByAction"})
  void eventsComeOffAnIndexInTheirOrder(String statement) throws SQLException {
    assertThat(plan(EventDao.class, statement))
        .contains("Index")
        .contains("on trade_history")
        .doesNotContain("Seq Scan", "Sort", "Bitmap", "Filter:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "listUnread"})
  void notificationsComeOffAnIndexInTheirOrder(String statement) throws SQLException {
    assertThat(plan(NotificationDao.class, statement))
        .contains("Index")
        .contains("on notifications")
        .doesNotContain("Seq Scan", "Sort", "Bitmap", "Filter:");
  }

  /** The plan for parameters that are not known, which a statement used often gets. */
  private String plan(Class<?> dao, String statement) throws SQLException {
    List<String> arguments = new ArrayList<>();
    String sql = numbered(sqlOf(dao, statement), arguments);
    return jdbi.withHandle(
        handle -> {
          handle.execute("set plan_cache_mode = force_generic_plan");
          script(handle, "prepare listed as " + sql);
          return String.join(
              "\n",
              handle
                  .createQuery("explain execute listed(%s)".formatted(String.join(", ", arguments)))
                  .mapTo(String.class)
                  .list());
        });
  }

  /** Past Jdbi and the driver, which would both take the parameters for theirs. */
  private static void script(Handle handle, String sql) throws SQLException {
    try (Statement statement = handle.getConnection().createStatement()) {
      statement.execute(sql);
    }
  }

  private static String sqlOf(Class<?> dao, String statement) {
    return Arrays.stream(dao.getDeclaredMethods())
        .filter(method -> method.getName().equals(statement))
        .map(method -> method.getAnnotation(SqlQuery.class).value())
        .findFirst()
        .orElseThrow();
  }

  private String numbered(String sql, List<String> arguments) {
    List<String> names = new ArrayList<>();
    return PARAMETER
        .matcher(sql)
        .replaceAll(
            parameter -> {
              String name = parameter.group(1);
              if (!names.contains(name)) {
                names.add(name);
                arguments.add(value(name));
              }
              return "\\$" + (names.indexOf(name) + 1);
            });
  }

  private String value(String name) {
    return switch (name) {
      case "workspaceId" -> Long.toString(owner.workspaceId());
      case "userId" -> Long.toString(owner.id());
      default -> VALUES.get(name);
    };
  }
}
