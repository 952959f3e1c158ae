package plumbline.steward.verify;

import java.sql.SQLException;
import java.sql.Statement;
import plumbline.steward.model.ObjectId;

/** Names as SQL writes them. */
public final class Quoted {
  private Quoted() {}

  public static String table(Statement statement, ObjectId table) throws SQLException {
    return name(statement, table.schema()) + "." + name(statement, table.name());
  }

  public static String name(Statement statement, String name) throws SQLException {
    return statement.enquoteIdentifier(name, true);
  }
}
