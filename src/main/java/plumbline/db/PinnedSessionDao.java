package plumbline.db;

import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * The settings of every session on PostgreSQL in which a statement may mean one thing or another:
 * the same whatever the machine, the server, the database and the role have. The driver sends the
 * machine's time zone, so this comes after it.
 */
interface PinnedSessionDao {
  String SETTINGS =
      """
      select
        set_config('TimeZone', 'UTC', false), set_config('DateStyle', 'ISO, MDY', false),
        set_config('IntervalStyle', 'postgres', false), set_config('lc_monetary', 'C', false),
        set_config('lc_numeric', 'C', false), set_config('lc_time', 'C', false),
        set_config('bytea_output', 'hex', false), set_config('extra_float_digits', '1', false)
      """;

  @SqlQuery(SETTINGS)
  String pin();
}
