package plumbline.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import plumbline.shared.Secret;

/** Secrets as text; they print as stars in everything that Jdbi reports. */
final class SecretColumn extends AbstractArgumentFactory<Secret> implements ColumnMapper<Secret> {

  SecretColumn() {
    super(Types.VARCHAR);
  }

  @Override
  protected Argument build(Secret secret, ConfigRegistry config) {
    return (position, statement, context) -> statement.setString(position, secret.reveal());
  }

  @Override
  public Secret map(ResultSet row, int column, StatementContext context) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : new Secret(text);
  }
}
