package plumbline.steward.ddl;

import static plumbline.steward.ddl.Names.identifier;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.model.Column;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Precondition;
import plumbline.steward.plan.Step;

/** Columns of tables that are there. */
final class ColumnDdl implements ObjectDdl<Column> {
  private static final int SETS_EXPRESSIONS = 17;

  private final int version;
  private final Tables tables;
  private final Domains domains;
  private final Misfits misfits;
  private final AssumedValues assumed;
  private final ColumnSettings settings;

  ColumnDdl(int version, Tables tables, Domains domains, Misfits misfits, AssumedValues assumed) {
    this.tables = tables;
    this.domains = domains;
    this.misfits = misfits;
    this.assumed = assumed;
    this.version = version;
    this.settings = new ColumnSettings(version);
  }

  @Override
  public Way way(Column found, Column expected) {
    if (isComputedAnew(found, expected)) {
      return Way.REPLACE;
    }
    return changesType(found, expected) ? Way.ALTER_ALONE : Way.ALTER;
  }

  private boolean isComputedAnew(Column found, Column expected) {
    if (found.generated().equals(expected.generated())) {
      return found.virtual() != expected.virtual();
    }
    if (found.generated().isEmpty()) {
      return true;
    }
    if (expected.generated().isEmpty()) {
      return found.virtual();
    }
    return found.virtual() || expected.virtual() || version < SETS_EXPRESSIONS;
  }

  static boolean changesType(Column found, Column expected) {
    return !found.type().equals(expected.type()) || !found.collation().equals(expected.collation());
  }

  @Override
  public List<Step> create(Column column) {
    return new NewColumn(column, null, domains, assumed).steps(settings);
  }

  List<Step> create(Column column, ColumnDefault value) {
    return new NewColumn(column, value, domains, assumed).steps(settings);
  }

  @Override
  public List<Step> alter(Column found, Column expected) {
    ObjectId id = expected.id();
    boolean ownWay = !(found.inherited() && expected.inherited());
    List<Step> steps = new ArrayList<>(IdentityDdl.leave(found, expected));
    if (found.notNull() && !expected.notNull()) {
      steps.addAll(NotNullDdl.release(id));
    }
    if (ownWay && !found.generated().isEmpty() && expected.generated().isEmpty()) {
      steps.add(Step.quick(id, alterColumn(id) + "drop expression"));
    }
    boolean retyped = changesType(found, expected);
    if (retyped && ownWay) {
      steps.add(retype(found, expected));
    }
    if (ownWay && !found.generated().equals(expected.generated()) && isGenerated(expected)) {
      steps.add(rewrite(id, alterColumn(id) + "set expression as (" + expected.generated() + ")"));
    }
    if (!found.notNull() && expected.notNull()) {
      steps.addAll(
          NotNullDdl.requireOfAll(id, tables.defaultFound(id), tables.defaultExpected(id)));
    }
    steps.addAll(IdentityDdl.enter(found, expected));
    steps.addAll(retyped ? settings.ofNew(expected, found) : settings.change(found, expected));
    return steps;
  }

  private static boolean isGenerated(Column column) {
    return !column.generated().isEmpty();
  }

  private Step retype(Column found, Column expected) {
    String type = ColumnDefinition.type(expected);
    String name = identifier(expected.id().name());
    Conversion conversion = Conversion.of(name, found.type(), expected.type());
    String converted = assumed.expression(found, expected).orElse(conversion.expression());
    String using = isGenerated(expected) ? "" : " using " + converted;
    String sql = alterColumn(expected.id()) + "type " + type + using;
    if (conversion.keepsRows()) {
      return Step.quick(expected.id(), sql);
    }
    if (isGenerated(expected)) {
      return rewrite(expected.id(), sql);
    }
    Step step = assumed.assuming(rewrite(expected.id(), sql), found, expected);
    if (!Conversion.mayRefuse(found.type(), expected.type())) {
      return step;
    }
    return assumed
        .loss(found, expected)
        .or(() -> Conversion.loss(name, found.type(), expected.type()))
        .map(loss -> noneIsLost(expected, loss))
        .or(() -> misfits.none(expected, converted))
        .map(step::given)
        .orElse(step);
  }

  /** PostgreSQL cuts and rounds without a word where a statement says how to convert. */
  private static Precondition noneIsLost(Column column, String loss) {
    return new Precondition(
        "select 1 from %s where %s".formatted(Names.table(column.id()), loss),
        "there are values that would not survive the change to %s: change them first, or keep the type"
            .formatted(column.type()));
  }

  private static Step rewrite(ObjectId column, String sql) {
    return Step.slow(
        column, sql, Hazard.REWRITES_TABLE, Hazard.BLOCKS_WRITES, Hazard.MAY_FAIL_ON_DATA);
  }

  /** By way of the text, or of the base of a domain. */
  Step retype(Column column) {
    String value =
        assumed
            .expression(column)
            .orElse("%s::text::%s".formatted(identifier(column.id().name()), column.type()));
    String sql =
        "%stype %s using %s"
            .formatted(alterColumn(column.id()), ColumnDefinition.type(column), value);
    Step step = assumed.assuming(rewrite(column.id(), sql), column);
    return misfits.none(column, value).map(step::given).orElse(step);
  }

  @Override
  public List<Step> drop(Column column) {
    String name = identifier(column.id().name());
    String only = tables.isKeptByHeir(column) ? "only " : "";
    String table = only + Names.table(column.id());
    String sql = "alter table %s drop column %s".formatted(table, name);
    return List.of(
        isGenerated(column)
            ? Step.quick(column.id(), sql)
            : Step.destructive(
                column.id(), sql, "select count(%s) from %s".formatted(name, table)));
  }

  /** How a statement about a column begins, with a blank after it. */
  static String alterColumn(ObjectId column) {
    return "alter table %s alter column %s "
        .formatted(Names.table(column), identifier(column.name()));
  }
}
