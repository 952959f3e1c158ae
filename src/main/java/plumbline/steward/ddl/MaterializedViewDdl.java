package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.model.MaterializedView;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Step;

/** Materialized views. Their rows come from elsewhere, so that none is lost with them. */
final class MaterializedViewDdl implements ObjectDdl<MaterializedView> {
  private static final int SETS_ACCESS_METHOD = 15;

  private final int version;

  MaterializedViewDdl(int version) {
    this.version = version;
  }

  @Override
  public Way way(MaterializedView found, MaterializedView expected) {
    boolean keptOtherwise =
        version < SETS_ACCESS_METHOD && !found.accessMethod().equals(expected.accessMethod());
    return found.query().equals(expected.query()) && !keptOtherwise ? Way.ALTER : Way.REPLACE;
  }

  @Override
  public List<Step> create(MaterializedView view) {
    StringBuilder sql = new StringBuilder("create materialized view ").append(Names.of(view.id()));
    if (!view.accessMethod().isEmpty()) {
      sql.append(" using ").append(Names.identifier(view.accessMethod()));
    }
    sql.append(Options.with(view.options()));
    if (!view.tablespace().isEmpty()) {
      sql.append(" tablespace ").append(Names.identifier(view.tablespace()));
    }
    return List.of(
        Step.slow(
            view.id(),
            sql.append(" as\n").append(view.query()).toString(),
            Hazard.MAY_FAIL_ON_DATA));
  }

  @Override
  public List<Step> alter(MaterializedView found, MaterializedView expected) {
    String alter = "alter materialized view " + Names.of(expected.id()) + " ";
    List<Step> steps = new ArrayList<>();
    if (!found.accessMethod().equals(expected.accessMethod())) {
      String method = AccessMethods.orDefault(expected.accessMethod(), version);
      steps.add(rewrite(expected, alter + "set access method " + method));
    }
    if (!found.tablespace().equals(expected.tablespace())) {
      String tablespace = TableSettings.orDefault(expected.tablespace());
      steps.add(rewrite(expected, alter + "set tablespace " + tablespace));
    }
    for (String clause : Options.changes(found.options(), expected.options())) {
      steps.add(Step.quick(expected.id(), alter + clause));
    }
    return steps;
  }

  private static Step rewrite(MaterializedView view, String sql) {
    return Step.slow(view.id(), sql, Hazard.REWRITES_TABLE);
  }

  @Override
  public List<Step> drop(MaterializedView view) {
    return List.of(Step.quick(view.id(), "drop materialized view " + Names.of(view.id())));
  }
}
