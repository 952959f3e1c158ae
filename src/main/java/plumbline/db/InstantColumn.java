package plumbline.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Instants as {@code timestamp with time zone}, never by way of the machine's own time zone. */
final class InstantColumn extends AbstractArgumentFactory<Instant>
    implements ColumnMapper<Instant> {

  InstantColumn() {
    super(Types.TIMESTAMP_WITH_TIMEZONE);
  }

  @Override
  protected Argument build(Instant instant, ConfigRegistry config) {
    return (position, statement, context) ->
        statement.setObject(position, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
  }

  @Override
  public Instant map(ResultSet row, int column, StatementContext context) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
