package plumbline.steward.generate;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.diff.Difference;
import plumbline.steward.diff.Difference.Missing;
import plumbline.steward.expected.DeclaredModel;
import plumbline.steward.expected.DeclaredStatement;
import plumbline.steward.model.Catalog;

/**
 * What is declared, as one engine builds it, and which statement makes what: that is observed.
 *
 * @param made by each statement that was watched, in the order in which they can be run; statements
 *     that change what another one made are not in it
 * @param elsewhere what is made on other engines alone
 */
record Blueprint(
    Inventory declared, Map<DeclaredStatement, List<Subject>> made, List<Creation> elsewhere) {

  /** Builds it in a throw-away database, without the question which statement makes what. */
  static Blueprint build(Side side, Changelog changelog) throws Exception {
    return build(side, changelog, Set.of());
  }

  /**
   * Builds it in a throw-away database, and watches the statements that have to do with something.
   *
   * @param names in lower case, one of which each of them mentions
   */
  static Blueprint build(Side side, Changelog changelog, Set<String> names) throws Exception {
    try (TrialDatabase empty = TrialDatabase.empty(side, changelog)) {
      Watch watch = new Watch(empty, names);
      DeclaredModel model = DeclaredModel.of(List.of(changelog));
      model.build(empty.connection(), watch);
      return new Blueprint(
          Inventory.of(empty.catalog()),
          watch.made,
          model.statements().stream()
              .filter(statement -> !statement.runsOn(side.dbms()))
              .flatMap(statement -> Creation.of(statement).stream())
              .toList());
    }
  }

  /**
   * Whether a statement that is for no other engine makes one of these, or other engines have their
   * own.
   */
  boolean isForOneEngineAlone(Set<Subject> subjects) {
    return subjects.stream().anyMatch(own -> elsewhere.stream().anyMatch(it -> it.makes(own)))
        || isMadeForOneEngineAlone(subjects);
  }

  private boolean isMadeForOneEngineAlone(Set<Subject> subjects) {
    return made.entrySet().stream()
        .filter(
            own -> Stream.of(Side.POSTGRESQL, Side.H2).anyMatch(dbms -> !own.getKey().runsOn(dbms)))
        .flatMap(own -> own.getValue().stream())
        .anyMatch(subjects::contains);
  }

  /** Looks at a database before and after a statement. */
  private static final class Watch implements DeclaredModel.Watch {
    private final Map<DeclaredStatement, List<Subject>> made = new LinkedHashMap<>();
    private final TrialDatabase database;
    private final Set<String> names;
    private Optional<Catalog> now = Optional.empty();

    Watch(TrialDatabase database, Set<String> names) {
      this.database = database;
      this.names = names;
    }

    private boolean concerns(DeclaredStatement statement) {
      String sql = statement.sql().toLowerCase(Locale.ROOT);
      return names.stream().anyMatch(sql::contains);
    }

    @Override
    public void before(DeclaredStatement statement) throws SQLException {
      if (now.isEmpty() && concerns(statement)) {
        now = Optional.of(database.catalog());
      }
    }

    @Override
    public void after(DeclaredStatement statement) throws SQLException {
      if (!concerns(statement)) {
        now = Optional.empty();
        return;
      }
      Catalog then = database.catalog();
      List<Difference> differences = database.differences(now.orElseThrow(), then);
      if (!differences.isEmpty() && differences.stream().allMatch(Missing.class::isInstance)) {
        made.put(statement, differences.stream().map(Difference::id).map(Subject::of).toList());
      }
      now = Optional.of(then);
    }
  }
}
