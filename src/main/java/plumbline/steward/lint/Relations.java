package plumbline.steward.lint;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SqlFile;

/** The tables and indexes of a PostgreSQL database at one moment, by the number they keep. */
record Relations(Map<Long, Relation> byNumber) {

  /**
   * One of them.
   *
   * @param file where its rows are; another once it was rewritten
   * @param indexOf the number of its table; 0 for a table
   */
  record Relation(ObjectId id, long file, long indexOf) {
    boolean isTable() {
      return indexOf == 0;
    }
  }

  static Relations read(Connection connection) throws SQLException {
    Map<Long, Relation> relations = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SqlFile.read("lint/postgresql/relations"))) {
      while (rows.next()) {
        relations.put(
            rows.getLong("oid"),
            new Relation(
                ObjectId.of(
                    kind(rows.getString("kind")), rows.getString("schema"), rows.getString("name")),
                rows.getLong("file"),
                rows.getLong("index_of")));
      }
    }
    return new Relations(Map.copyOf(relations));
  }

  /** The kind of relation that {@code pg_class} has this letter for. */
  static Kind kind(String letter) {
    return switch (letter) {
      case "i", "I" -> Kind.INDEX;
      case "m" -> Kind.MATERIALIZED_VIEW;
      default -> Kind.TABLE;
    };
  }

  Optional<Relation> find(long number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  /** The table with a number. */
  Optional<ObjectId> findTable(long number) {
    return find(number).filter(Relation::isTable).map(Relation::id);
  }
}
