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
 * Tells since which change an object is what it is. That is observed: the changes are applied to an
 * empty database one by one, its catalog is read after each, and what differs from the one before
 * is the work of that change. So it takes a read for each change, and is asked for only when there
 * is something to report.
 */
public final class ChangeOrigin {
  private final Map<ObjectId, Change> origins;

  private ChangeOrigin(Map<ObjectId, Change> origins) {
    this.origins = Map.copyOf(origins);
  }

  /** The change that made, altered or dropped it last; empty for what no change touched. */
  public Optional<Change> of(ObjectId id) {
    return Optional.ofNullable(origins.get(id));
  }

  /** Applies changes to an empty database, and watches what becomes of it. */
  static ChangeOrigin replay(
      ScratchDatabase scratch, CatalogReader reader, Map<Changelog, List<Change>> changes)
      throws Exception {
    try (Connection connection = scratch.open()) {
      Watch watch = new Watch(connection, reader);
      new ChosenChanges(scratch).apply(changes, watch::after);
      return new ChangeOrigin(watch.origins);
    }
  }

  /** Looks at a database after each change. */
  private static final class Watch {
    private final Differ differ = new Differ(id -> true);
    private final Map<ObjectId, Change> origins = new HashMap<>();
    private final Connection connection;
    private final CatalogReader reader;
    private Catalog before;

    Watch(Connection connection, CatalogReader reader) throws SQLException {
      this.connection = connection;
      this.reader = reader;
      this.before = reader.read(connection);
    }

    void after(Change change) {
      try {
        Catalog now = reader.read(connection);
        differ.compare(before, now).forEach(difference -> origins.put(difference.id(), change));
        before = now;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
