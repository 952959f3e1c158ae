package plumbline.steward.drift;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The numbers that sequences would give next to the rows of the columns that they fill. */
final class Numbers {
  private static final String COLUMNS =
      """
      select format('select %L, nextval(%L) from %s having nextval(%2$L) <= max(%4$I)',
                    filled.tab || '.' || attname, sequence, tab, attname)
      from (
        select objid::regclass as sequence, refobjid::regclass as tab, refobjsubid as number
        from pg_depend
        where classid = 'pg_class'::regclass and refclassid = 'pg_class'::regclass and deptype in ('a', 'i')
        union
        select refobjid::regclass, adrelid::regclass, adnum
        from pg_depend join pg_attrdef a on a.oid = objid
        where classid = 'pg_attrdef'::regclass and refclassid = 'pg_class'::regclass) filled
      join pg_class s on s.oid = sequence and s.relkind = 'S'
      join pg_attribute on attrelid = tab and attnum = number and atttypid in ('bigint'::regtype, 'integer'::regtype)
      """;

  private Numbers() {}

  /** Columns of which a row may have the next number already. It uses numbers up. */
  static List<String> givenTwice(Connection connection) throws SQLException {
    List<String> twice = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      List<String> queries = new ArrayList<>();
      try (ResultSet columns = statement.executeQuery(COLUMNS)) {
        while (columns.next()) {
          queries.add(columns.getString(1));
        }
      }
      for (String query : queries) {
        try (ResultSet row = statement.executeQuery(query)) {
          while (row.next()) {
            twice.add(row.getString(1) + " " + row.getString(2));
          }
        }
      }
    }
    return twice;
  }
}
