package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractStringAssert;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * How PostgreSQL carries out the queries of DAOs. H2's plans do not say what a statement does for
 * parameters that are not known.
 */
public final class Plans {
  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([A-Za-z]+)");

  private final Jdbi jdbi;
  private final Map<String, String> values;

  /**
   * Plans on a filled and analyzed database.
   *
   * @param values what the parameters of the queries could be, as SQL literals
   */
  public Plans(Jdbi jdbi, Map<String, String> values) {
    this.jdbi = jdbi;
    this.values = Map.copyOf(values);
  }

  /**
   * Fails unless a query reads its rows off an index of a table, in the order that it wants and
   * none in vain.
   *
   * @return the plan, to look for more
   */
  public AbstractStringAssert<?> assertComesOffAnIndex(Class<?> dao, String query, String table)
      throws SQLException {
    return assertThat(generic(dao, query))
        .contains("Index")
        .contains("on " + table)
        .doesNotContain("Seq Scan", "Sort", "Bitmap", "Filter:");
  }

  /** The plan for parameters that are not known, which a statement used often gets. */
  private String generic(Class<?> dao, String query) throws SQLException {
    List<String> arguments = new ArrayList<>();
    String sql = numbered(sqlOf(dao, query), arguments);
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

  private static String sqlOf(Class<?> dao, String query) {
    return Arrays.stream(dao.getDeclaredMethods())
        .filter(method -> method.getName().equals(query))
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
                arguments.add(values.get(name));
              }
              return "\\$" + (names.indexOf(name) + 1);
            });
  }
}
