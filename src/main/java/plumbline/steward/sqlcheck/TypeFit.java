package plumbline.steward.sqlcheck;

import static java.sql.JDBCType.ARRAY;
import static java.sql.JDBCType.BIGINT;
import static java.sql.JDBCType.BINARY;
import static java.sql.JDBCType.BIT;
import static java.sql.JDBCType.BLOB;
import static java.sql.JDBCType.BOOLEAN;
import static java.sql.JDBCType.CHAR;
import static java.sql.JDBCType.CLOB;
import static java.sql.JDBCType.DATE;
import static java.sql.JDBCType.DECIMAL;
import static java.sql.JDBCType.DOUBLE;
import static java.sql.JDBCType.FLOAT;
import static java.sql.JDBCType.INTEGER;
import static java.sql.JDBCType.LONGNVARCHAR;
import static java.sql.JDBCType.LONGVARBINARY;
import static java.sql.JDBCType.LONGVARCHAR;
import static java.sql.JDBCType.NCHAR;
import static java.sql.JDBCType.NCLOB;
import static java.sql.JDBCType.NULL;
import static java.sql.JDBCType.NUMERIC;
import static java.sql.JDBCType.NVARCHAR;
import static java.sql.JDBCType.OTHER;
import static java.sql.JDBCType.REAL;
import static java.sql.JDBCType.SMALLINT;
import static java.sql.JDBCType.SQLXML;
import static java.sql.JDBCType.TIME;
import static java.sql.JDBCType.TIMESTAMP;
import static java.sql.JDBCType.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.JDBCType.TIME_WITH_TIMEZONE;
import static java.sql.JDBCType.TINYINT;
import static java.sql.JDBCType.VARBINARY;
import static java.sql.JDBCType.VARCHAR;
import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Date;
import java.sql.JDBCType;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which column types a Java type holds without failing and without losing anything. */
final class TypeFit {
  private static final Set<JDBCType> INSTANTS = Set.of(TIMESTAMP_WITH_TIMEZONE);
  private static final Set<JDBCType> TIMESTAMPS = Set.of(TIMESTAMP, TIMESTAMP_WITH_TIMEZONE);

  private static final Map<Class<?>, Set<JDBCType>> HELD =
      Map.ofEntries(
          entry(boolean.class, Set.of(BOOLEAN, BIT)),
          entry(byte.class, Set.of(TINYINT)),
          entry(short.class, Set.of(TINYINT, SMALLINT)),
          entry(int.class, Set.of(TINYINT, SMALLINT, INTEGER)),
          entry(long.class, Set.of(TINYINT, SMALLINT, INTEGER, BIGINT)),
          entry(float.class, Set.of(TINYINT, SMALLINT, REAL)),
          entry(double.class, Set.of(TINYINT, SMALLINT, INTEGER, REAL, FLOAT, DOUBLE)),
          entry(
              BigDecimal.class,
              Set.of(TINYINT, SMALLINT, INTEGER, BIGINT, NUMERIC, DECIMAL, REAL, FLOAT, DOUBLE)),
          entry(BigInteger.class, Set.of(TINYINT, SMALLINT, INTEGER, BIGINT)),
          entry(
              String.class,
              Set.of(
                  CHAR,
                  VARCHAR,
                  LONGVARCHAR,
                  CLOB,
                  NCHAR,
                  NVARCHAR,
                  LONGNVARCHAR,
                  NCLOB,
                  SQLXML,
                  OTHER)),
          entry(byte[].class, Set.of(BINARY, VARBINARY, LONGVARBINARY, BLOB)),
          entry(UUID.class, Set.of(OTHER)),
          entry(Array.class, Set.of(ARRAY)),
          entry(Instant.class, INSTANTS),
          entry(OffsetDateTime.class, INSTANTS),
          entry(ZonedDateTime.class, INSTANTS),
          entry(OffsetTime.class, Set.of(TIME_WITH_TIMEZONE)),
          entry(LocalDateTime.class, Set.of(TIMESTAMP)),
          entry(LocalDate.class, Set.of(DATE)),
          entry(LocalTime.class, Set.of(TIME)),
          entry(Timestamp.class, TIMESTAMPS),
          entry(Date.class, Set.of(DATE)),
          entry(Time.class, Set.of(TIME)));

  private TypeFit() {}

  /** Whether a column can be read as a type; any column as a type that is not known here. */
  static boolean holds(Class<?> javaType, JDBCType columnType) {
    Set<JDBCType> held = HELD.get(javaType);
    return held == null || columnType == NULL || held.contains(columnType);
  }
}
