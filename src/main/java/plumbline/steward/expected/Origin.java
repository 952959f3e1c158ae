package plumbline.steward.expected;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.steward.catalog.CatalogReader;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.ChosenChanges;
import plumbline.steward.diff.Differ;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.ObjectId;

/**
 * Tells which step made an object what it is. That is observed: the steps are taken in an empty
 * database one by one, its catalog is read after each, and what differs from the one before is the
 * work of that step. So it takes a read for each step, and is asked for only when there is
 * something to report.
 *
 * @param <T> the kind of step, a change or a statement of the declared model
 */
public final class Origin<T> {
  private final Map<ObjectId, T> origins;

  private Origin(Map<ObjectId, T> origins) {
    this.origins = Map.copyOf(origins);
  }

  /** The step that made, altered or dropped it last; empty for what no step touched. */
  public Optional<T> of(ObjectId id) {
    return Optional.ofNullable(origins.get(id));
  }

  /** Applies changes to an empty database, and watches what becomes of it. */
  static Origin<Change> replay(
      ScratchDatabase scratch, CatalogReader reader, Map<Changelog, List<Change>> changes)
      throws Exception {
    try (Connection connection = scratch.open()) {
      Watch<Change> watch = new Watch<>(connection, reader);
      new ChosenChanges(scratch).apply(changes, watch::after);
      return new Origin<>(watch.origins);
    }
  }

  /** Builds a declared model in an empty database, and watches what becomes of it. */
  static Origin<DeclaredStatement> build(
      ScratchDatabase scratch, CatalogReader reader, DeclaredModel declared) throws SQLException {
    try (Connection connection = scratch.open()) {
      Watch<DeclaredStatement> watch = new Watch<>(connection, reader);
      declared.build(connection, watch::after);
      return new Origin<>(watch.origins);
    }
  }

  /** Looks at a database after each step. */
  private static final class Watch<T> {
    private final Differ differ = new Differ(id -> true);
    private final Map<ObjectId, T> origins = new HashMap<>();
    private final Connection connection;
    private final CatalogReader reader;
    private Catalog before;

    Watch(Connection connection, CatalogReader reader) throws SQLException {
      this.connection = connection;
      this.reader = reader;
      this.before = reader.read(connection);
    }

    void after(T step) {
      try {
        Catalog now = reader.read(connection);
        differ.compare(before, now).forEach(difference -> origins.put(difference.id(), step));
        before = now;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
