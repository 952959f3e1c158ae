package plumbline.steward.ddl;

import static plumbline.steward.ddl.Names.identifier;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.model.Table;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Step;

/** How a table is kept, and who sees its rows. */
final class TableSettings {
  private static final String INDEX = "index ";

  private final int version;

  TableSettings(int version) {
    this.version = version;
  }

  /** What a new table needs beyond the statement that makes it, but for what needs an index. */
  List<Step> ofNew(Table table) {
    List<Step> steps = new ArrayList<>();
    addRowSecurity(table, false, false, steps);
    boolean byIndex = table.replicaIdentity().startsWith(INDEX);
    if (!byIndex && !table.replicaIdentity().equals("default")) {
      steps.add(quick(table, replicaIdentity(table)));
    }
    return steps;
  }

  List<Step> change(Table found, Table expected) {
    List<Step> steps = new ArrayList<>();
    if (found.unlogged() != expected.unlogged()) {
      steps.add(rewrite(expected, expected.unlogged() ? "set unlogged" : "set logged"));
    }
    if (!found.accessMethod().equals(expected.accessMethod())) {
      steps.add(
          rewrite(
              expected,
              "set access method " + AccessMethods.orDefault(expected.accessMethod(), version)));
    }
    if (!found.tablespace().equals(expected.tablespace())) {
      steps.add(rewrite(expected, "set tablespace " + orDefault(expected.tablespace())));
    }
    for (String clause : Options.changes(found.options(), expected.options())) {
      steps.add(quick(expected, clause));
    }
    addRowSecurity(expected, found.rowSecurity(), found.forcedRowSecurity(), steps);
    if (!found.replicaIdentity().equals(expected.replicaIdentity())) {
      steps.add(quick(expected, replicaIdentity(expected)));
    }
    if (!found.clusteredOn().equals(expected.clusteredOn())) {
      steps.add(
          quick(
              expected,
              expected.clusteredOn().isEmpty()
                  ? "set without cluster"
                  : "cluster on " + identifier(expected.clusteredOn())));
    }
    return steps;
  }

  private static void addRowSecurity(
      Table expected, boolean applied, boolean forced, List<Step> steps) {
    if (applied != expected.rowSecurity()) {
      String verb = expected.rowSecurity() ? "enable" : "disable";
      steps.add(quick(expected, verb + " row level security"));
    }
    if (forced != expected.forcedRowSecurity()) {
      String verb = expected.forcedRowSecurity() ? "force" : "no force";
      steps.add(quick(expected, verb + " row level security"));
    }
  }

  private static String replicaIdentity(Table table) {
    String identity = table.replicaIdentity();
    return identity.startsWith(INDEX)
        ? "replica identity using index " + identifier(identity.substring(INDEX.length()))
        : "replica identity " + identity;
  }

  /** The database's own tablespace is called so, unless it was made with another. */
  static String orDefault(String tablespace) {
    return tablespace.isEmpty() ? "pg_default" : identifier(tablespace);
  }

  private static Step quick(Table table, String action) {
    return Step.quick(table.id(), alter(table) + action);
  }

  private static Step rewrite(Table table, String action) {
    return Step.slow(
        table.id(), alter(table) + action, Hazard.REWRITES_TABLE, Hazard.BLOCKS_WRITES);
  }

  private static String alter(Table table) {
    return "alter table " + Names.of(table.id()) + " ";
  }
}
