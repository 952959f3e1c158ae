package plumbline.steward.ddl;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import plumbline.TestDatabase;
import plumbline.db.DatabaseAddress;
import plumbline.steward.catalog.PostgresqlCatalogReader;
import plumbline.steward.diff.Differ;
import plumbline.steward.diff.Difference;
import plumbline.steward.diff.Difference.Altered;
import plumbline.steward.diff.Difference.CommentDiffers;
import plumbline.steward.diff.Difference.GrantsDiffer;
import plumbline.steward.diff.Difference.Missing;
import plumbline.steward.diff.Difference.OwnerDiffers;
import plumbline.steward.diff.Difference.Unexpected;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.model.Grant;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Table;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Operation;
import plumbline.steward.plan.Step;

/**
 * Two databases, and the steps that make one like the other: in the order of kinds, which will do
 * where no more than one object is in question.
 */
record Mending(TestDatabase live, TestDatabase reference) {

  List<Step> steps() throws SQLException {
    Catalog found = read(live);
    Catalog expected = read(reference);
    PostgresqlDialect dialect = new PostgresqlDialect(found, expected);
    return operations(dialect, found, expected).stream()
        .flatMap(operation -> dialect.steps(operation).stream())
        .toList();
  }

  void run(List<Step> steps) throws SQLException {
    try (Connection connection = connect(live);
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute("select set_config('search_path', '', false)");
      for (Step step : steps) {
        statement.execute(step.sql());
        if (!step.stake().isEmpty()) {
          throw new IllegalStateException("would lose something: " + step.sql());
        }
      }
    }
  }

  List<Difference> remaining() throws SQLException {
    return new Differ(id -> true).compare(read(live), read(reference));
  }

  private static Catalog read(TestDatabase database) throws SQLException {
    try (Connection connection = connect(database)) {
      return new PostgresqlCatalogReader().read(connection);
    }
  }

  private static Connection connect(TestDatabase database) throws SQLException {
    return DatabaseAddress.parse(database.url()).connect();
  }

  private static List<Operation> operations(
      PostgresqlDialect dialect, Catalog found, Catalog expected) {
    List<Difference> differences = new Differ(id -> true).compare(found, expected);
    List<Operation> operations = new ArrayList<>();
    Comparator<Difference> byId = Comparator.comparing(Difference::id);
    differences.stream().sorted(byId.reversed()).forEach(one -> addDrop(dialect, one, operations));
    for (Difference difference : differences) {
      if (difference instanceof Missing missing) {
        addMade(missing.expected(), differences, expected, operations);
      } else if (difference instanceof Altered altered) {
        operations.add(
            dialect.way(altered.found(), altered.expected()) == Way.REPLACE
                ? new Operation.Create(altered.expected())
                : new Operation.Alter(altered.found(), altered.expected()));
      } else if (difference instanceof OwnerDiffers owner) {
        operations.add(new Operation.SetOwner(owner.id(), owner.expected()));
      } else if (difference instanceof CommentDiffers comment) {
        operations.add(new Operation.SetComment(comment.id(), comment.expected()));
      } else if (difference instanceof GrantsDiffer grants) {
        operations.add(
            new Operation.SetGrants(
                grants.id(),
                orInitial(dialect, grants.id(), grants.found(), found.owners()),
                orInitial(dialect, grants.id(), grants.expected(), expected.owners())));
      }
    }
    return operations;
  }

  private static void addDrop(
      PostgresqlDialect dialect, Difference difference, List<Operation> operations) {
    if (difference instanceof Unexpected unexpected) {
      operations.add(new Operation.Drop(unexpected.found()));
    } else if (difference instanceof Altered altered
        && dialect.way(altered.found(), altered.expected()) == Way.REPLACE) {
      operations.add(new Operation.Drop(altered.found()));
    }
  }

  private static void addMade(
      SchemaObject object,
      List<Difference> differences,
      Catalog expected,
      List<Operation> operations) {
    boolean withTable =
        differences.stream()
            .anyMatch(one -> one instanceof Missing && isTableOf(one.id(), object.id()));
    if (object instanceof Table table) {
      operations.add(new Operation.CreateTable(table, columnsOf(table, expected)));
      if (!table.parents().isEmpty()) {
        operations.add(new Operation.Attach(table));
      }
    } else if (object instanceof Column column) {
      if (!withTable) {
        ObjectId value = column.id().sibling(Kind.DEFAULT, column.id().name());
        operations.add(
            new Operation.AddColumn(column, (ColumnDefault) expected.objects().get(value)));
      }
    } else {
      operations.add(new Operation.Create(object));
    }
  }

  private static boolean isTableOf(ObjectId table, ObjectId part) {
    return table.kind() == Kind.TABLE
        && table.schema().equals(part.schema())
        && table.name().equals(part.table());
  }

  private static List<Column> columnsOf(Table table, Catalog expected) {
    return expected.objects().values().stream()
        .filter(Column.class::isInstance)
        .map(Column.class::cast)
        .filter(column -> column.table().equals(table.id()))
        .toList();
  }

  private static Set<Grant> orInitial(
      PostgresqlDialect dialect, ObjectId id, Set<Grant> grants, Map<ObjectId, String> owners) {
    return grants == null ? dialect.initialGrants(id, owners.getOrDefault(id, "")) : grants;
  }

  /** All statements, as a plan prints them. */
  static Stream<String> sql(List<Step> steps) {
    return steps.stream().map(Step::sql);
  }
}
