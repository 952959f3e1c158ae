package plumbline.steward.generate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.diff.Difference;
import plumbline.steward.diff.Difference.Missing;
import plumbline.steward.expected.DeclaredModel;
import plumbline.steward.expected.DeclaredStatement;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.ObjectId;

/**
 * What is declared, as one engine builds it, and which statement makes what: that is observed.
 *
 * @param made by each statement, in the order in which they can be run; statements that change what
 *     another one made are not in it
 */
record Blueprint(Catalog catalog, Map<DeclaredStatement, List<ObjectId>> made) {

  /**
   * What is declared, without the question which statement makes what: that takes a read for each.
   */
  static Catalog catalog(Side side, Changelog changelog) throws Exception {
    try (TrialDatabase empty = TrialDatabase.empty(side, changelog)) {
      DeclaredModel.of(List.of(changelog)).build(empty.connection());
      return empty.catalog();
    }
  }

  /** Builds it in a throw-away database, and watches. */
  static Blueprint build(Side side, Changelog changelog) throws Exception {
    try (TrialDatabase empty = TrialDatabase.empty(side, changelog)) {
      Watch watch = new Watch(empty, empty.catalog());
      DeclaredModel.of(List.of(changelog)).build(empty.connection(), watch::after);
      return new Blueprint(watch.now, watch.made);
    }
  }

  /** Looks at a database after each statement. */
  private static final class Watch {
    private final Map<DeclaredStatement, List<ObjectId>> made = new LinkedHashMap<>();
    private final TrialDatabase database;
    private Catalog now;

    Watch(TrialDatabase database, Catalog now) {
      this.database = database;
      this.now = now;
    }

    void after(DeclaredStatement statement) {
      try {
        Catalog then = database.catalog();
        List<ObjectId> ids = new ArrayList<>();
        boolean makesOnly = true;
        for (Difference difference : database.differences(now, then)) {
          makesOnly &= difference instanceof Missing;
          ids.add(difference.id());
        }
        if (makesOnly && !ids.isEmpty()) {
          made.put(statement, List.copyOf(ids));
        }
        now = then;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
