package plumbline.steward.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Table;

/**
 * Gives tables generated rows, the same ones each time, that keep all their rules: the database is
 * asked by trying. A row that fills every column is followed by one that fills the required ones.
 */
public final class RowMaker {
  private final int rows;
  private final List<String> examples;
  private final Map<ObjectId, List<Reference>> foreseen;

  /**
   * A maker of rows.
   *
   * @param rows how many a table is given
   * @param examples INSERT statements for tables whose rules it does not find values for
   */
  public RowMaker(int rows, List<String> examples) {
    this(rows, examples, Map.of());
  }

  private RowMaker(int rows, List<String> examples, Map<ObjectId, List<Reference>> foreseen) {
    this.rows = rows;
    this.examples = List.copyOf(examples);
    this.foreseen = Map.copyOf(foreseen);
  }

  /**
   * The same for rows that keep foreign keys too that their tables are still to get: a column that
   * will be one refers to what is there.
   *
   * @param connection to a database that has them
   */
  RowMaker foreseeing(Connection connection, Catalog catalog) throws SQLException {
    TableShapes shapes = new TableShapes(connection, catalog, Map.of());
    Map<ObjectId, List<Reference>> references = new HashMap<>();
    for (ObjectId table : tables(catalog)) {
      references.put(table, shapes.references(table));
    }
    return new RowMaker(rows, examples, references);
  }

  /** The tables that can have rows of their own; those of a partition come by way of its parent. */
  public static List<ObjectId> tables(Catalog catalog) {
    return catalog.objects().values().stream()
        .filter(object -> object instanceof Table table && !table.isPartition())
        .map(object -> object.id())
        .toList();
  }

  /**
   * Adds rows to tables, in an order in which they can refer to each other.
   *
   * @param connection one that has no transaction open; the rows are committed
   * @param catalog of the database as it is
   * @return the tables that got none and have none, each with the reason
   */
  public Map<ObjectId, String> fill(
      Connection connection, Catalog catalog, Collection<ObjectId> tables) throws SQLException {
    boolean committed = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      checkAtOnce(connection, catalog);
      Map<ObjectId, String> unfilled =
          fillAll(connection, new TableShapes(connection, catalog, foreseen), tables);
      connection.commit();
      return unfilled;
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(committed);
    }
  }

  /** Deferred rules are to refuse the row that breaks them. */
  private static void checkAtOnce(Connection connection, Catalog catalog) throws SQLException {
    if (catalog.server().engine().equals("postgresql")) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("set constraints all immediate");
      }
    }
  }

  private Map<ObjectId, String> fillAll(
      Connection connection, TableShapes shapes, Collection<ObjectId> tables) throws SQLException {
    Map<ObjectId, NewRows> waiting = new LinkedHashMap<>();
    for (ObjectId table : tables) {
      waiting.put(table, new NewRows(connection, shapes.of(table)));
    }
    List<NewRows> lacking = new ArrayList<>();
    Map<ObjectId, String> refusals = fillInTurns(waiting, lacking);
    if (!refusals.isEmpty() && runExamples(connection)) {
      refusals = fillInTurns(waiting, lacking);
    }
    for (NewRows maker : lacking) {
      // What it could not refer to may be there by now; it has rows without that.
      maker.insert(true);
    }
    return refusals;
  }

  /** Fills those that it can, and takes them off the waiting ones; answers why not the others. */
  private Map<ObjectId, String> fillInTurns(Map<ObjectId, NewRows> waiting, List<NewRows> lacking)
      throws SQLException {
    Map<ObjectId, String> refusals = new TreeMap<>();
    int before;
    do {
      before = waiting.size();
      refusals.clear();
      for (ObjectId table : List.copyOf(waiting.keySet())) {
        NewRows maker = waiting.get(table);
        Optional<String> refusal = fill(maker);
        if (refusal.isPresent() && maker.count() == 0) {
          refusals.put(table, refusal.get());
        } else {
          waiting.remove(table);
          if (maker.lacksTargets()) {
            lacking.add(maker);
          }
        }
      }
    } while (!waiting.isEmpty() && waiting.size() < before);
    return refusals;
  }

  private boolean runExamples(Connection connection) throws SQLException {
    boolean accepted = false;
    for (String example : examples) {
      Savepoint before = connection.setSavepoint();
      try (Statement statement = connection.createStatement()) {
        statement.execute(example);
        accepted = true;
      } catch (SQLException e) {
        // Its table may not be there yet, or no longer.
        connection.rollback(before);
      }
    }
    return accepted;
  }

  /** Fills one table; one row is enough where its rules allow no more. */
  private Optional<String> fill(NewRows maker) throws SQLException {
    Optional<String> first = maker.insert(true);
    for (int row = 1; row < rows && first.isEmpty(); row++) {
      Optional<String> further = maker.insert(row % 2 == 0);
      if (further.isPresent()) {
        return Optional.empty();
      }
    }
    return first;
  }
}
