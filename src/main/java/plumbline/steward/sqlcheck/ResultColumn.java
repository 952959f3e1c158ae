package plumbline.steward.sqlcheck;

import java.sql.JDBCType;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.postgresql.PGResultSetMetaData;

/**
 * A column of a statement's result.
 *
 * @param label its name in the result
 * @param type its kind of type; {@code OTHER} for one that JDBC has no word for
 * @param typeName what the database calls its type
 * @param schema the schema of the table that it comes from; empty for an expression, as are table
 *     and name
 */
record ResultColumn(
    String label, JDBCType type, String typeName, String schema, String table, String name) {

  static ResultColumn of(ResultSetMetaData columns, int column) throws SQLException {
    String label = columns.getColumnLabel(column);
    String typeName = plain(columns.getColumnTypeName(column));
    JDBCType type = type(columns.getColumnType(column), typeName);
    if (columns.isWrapperFor(PGResultSetMetaData.class)) {
      PGResultSetMetaData base = columns.unwrap(PGResultSetMetaData.class);
      return new ResultColumn(
          label,
          type,
          typeName,
          base.getBaseSchemaName(column),
          base.getBaseTableName(column),
          base.getBaseColumnName(column));
    }
    return new ResultColumn(
        label,
        type,
        typeName,
        columns.getSchemaName(column),
        columns.getTableName(column),
        columns.getColumnName(column));
  }

  /** PostgreSQL's driver names a column's type otherwise where a sequence fills it. */
  private static String plain(String typeName) {
    return switch (typeName) {
      case "smallserial" -> "int2";
      case "serial" -> "int4";
      case "bigserial" -> "int8";
      default -> typeName;
    };
  }

  /**
   * PostgreSQL's driver has one JDBC type for times with a zone and without, and bits for truth;
   * H2's takes a UUID for bytes.
   */
  private static JDBCType type(int type, String typeName) {
    return switch (typeName) {
      case "bool" -> JDBCType.BOOLEAN;
      case "timestamptz" -> JDBCType.TIMESTAMP_WITH_TIMEZONE;
      case "timetz" -> JDBCType.TIME_WITH_TIMEZONE;
      case "UUID" -> JDBCType.OTHER;
      default -> known(type);
    };
  }

  private static JDBCType known(int type) {
    try {
      return JDBCType.valueOf(type);
    } catch (IllegalArgumentException e) {
      return JDBCType.OTHER;
    }
  }
}
