package plumbline.steward.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import plumbline.steward.catalog.CatalogReader;
import plumbline.steward.diff.Differ;
import plumbline.steward.diff.Difference;
import plumbline.steward.expected.ScratchDatabase;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;

/** A throw-away database on which changes are tried, and which has rows. */
public final class Stage implements AutoCloseable {
  private final ScratchDatabase scratch;
  private final Connection connection;
  private final CatalogReader reader;
  private final RowMaker maker;
  private final Predicate<ObjectId> ours;
  private Map<ObjectId, Set<SchemaObject>> filled = Map.of();

  /**
   * A stage without rows.
   *
   * @param ours all but what Liquibase keeps its notes in
   */
  public Stage(
      ScratchDatabase scratch, CatalogReader reader, RowMaker maker, Predicate<ObjectId> ours)
      throws SQLException {
    this.scratch = scratch;
    this.reader = reader;
    this.maker = maker;
    this.ours = ours;
    try {
      this.connection = scratch.open();
    } catch (SQLException e) {
      scratch.close();
      throw e;
    }
  }

  /** The database itself. */
  public ScratchDatabase database() {
    return scratch;
  }

  /** What is in it now. */
  public Catalog catalog() throws SQLException {
    return reader.read(connection);
  }

  Look look() throws SQLException {
    Catalog catalog = catalog();
    return new Look(catalog, rows(catalog));
  }

  /** The maker, for rows that keep the foreign keys of this database before they are there. */
  public RowMaker foreseeing() throws SQLException {
    return maker.foreseeing(connection, catalog());
  }

  /** The rows alone, of a database whose catalog is known. */
  Rows rows(Catalog catalog) throws SQLException {
    return Rows.read(connection, catalog, tables(catalog));
  }

  private List<ObjectId> tables(Catalog catalog) {
    return RowMaker.tables(catalog).stream().filter(ours).toList();
  }

  /** In what two catalogs differ. */
  List<Difference> differences(Look found, Look expected) {
    return differences(found.catalog(), expected.catalog());
  }

  /** In what two catalogs differ. */
  public List<Difference> differences(Catalog found, Catalog expected) {
    return new Differ(ours).compare(found, expected);
  }

  /**
   * Gives rows to the tables that are new, and more to those that have other columns than before.
   *
   * @return the tables that have none, each with the reason
   */
  public Map<ObjectId, String> fill(Catalog catalog) throws SQLException {
    Map<ObjectId, Set<SchemaObject>> there = columns(catalog);
    List<ObjectId> other =
        there.keySet().stream()
            .filter(table -> !there.get(table).equals(filled.get(table)))
            .sorted()
            .toList();
    filled = there;
    if (other.isEmpty()) {
      return Map.of();
    }
    Map<ObjectId, String> unfilled = maker.fill(connection, catalog, other);
    // Another time there may be what they refer to.
    filled.keySet().removeAll(unfilled.keySet());
    return unfilled;
  }

  /** Forgets what was given to tables that were not there, or had other columns, at a moment. */
  void forgetSince(Look moment) {
    Map<ObjectId, Set<SchemaObject>> then = columns(moment.catalog());
    filled = new HashMap<>(filled);
    filled.entrySet().removeIf(entry -> !entry.getValue().equals(then.get(entry.getKey())));
  }

  private Map<ObjectId, Set<SchemaObject>> columns(Catalog catalog) {
    Map<ObjectId, Set<SchemaObject>> columns = new HashMap<>();
    tables(catalog).forEach(table -> columns.put(table, new HashSet<>()));
    for (SchemaObject object : catalog.objects().values()) {
      if (object instanceof Column column && columns.containsKey(column.table())) {
        columns.get(column.table()).add(column);
      }
    }
    return columns;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      scratch.close();
    }
  }
}
