package plumbline.steward.changelog;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to one database; the taker closes them. */
@FunctionalInterface
public interface ConnectionSource {

  Connection open() throws SQLException;
}
