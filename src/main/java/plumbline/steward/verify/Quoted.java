package plumbline.steward.verify;

import java.sql.SQLException;
import java.sql.Statement;
import plumbline.steward.model.ObjectId;

/** Names as SQL writes them. */
final class Quoted {
  private Quoted() {}

  static String table(Statement statement, ObjectId table) throws SQLException {
    return name(statement, table.schema()) + "." + name(statement, table.name());
  }

  static String name(Statement statement, String name) throws SQLException {
    return statement.enquoteIdentifier(name, true);
  }
}
