package plumbline.steward.ddl;

import java.util.List;
import java.util.Set;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.Defined;
import plumbline.steward.model.Domain;
import plumbline.steward.model.Grant;
import plumbline.steward.model.Index;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Schema;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Sequence;
import plumbline.steward.model.Table;
import plumbline.steward.model.Trigger;
import plumbline.steward.model.Unmodelled;
import plumbline.steward.model.View;
import plumbline.steward.plan.Assumptions;
import plumbline.steward.plan.Dialect;
import plumbline.steward.plan.Operation;
import plumbline.steward.plan.Operation.AddColumn;
import plumbline.steward.plan.Operation.Alter;
import plumbline.steward.plan.Operation.Create;
import plumbline.steward.plan.Operation.CreateTable;
import plumbline.steward.plan.Operation.Drop;
import plumbline.steward.plan.Operation.Prepare;
import plumbline.steward.plan.Operation.Rename;
import plumbline.steward.plan.Operation.Retype;
import plumbline.steward.plan.Operation.SetAside;
import plumbline.steward.plan.Operation.SetComment;
import plumbline.steward.plan.Operation.SetGrants;
import plumbline.steward.plan.Step;

/** H2 2, by plain statements: one process has the database to itself. */
public final class H2Dialect implements Dialect {
  private final Catalog found;
  private final boolean outright;
  private final H2TableDdl tables = new H2TableDdl();
  private final H2ColumnDdl columns;
  private final List<Family<?>> families;

  /**
   * The statements for a live database: what changes goes when the rows keep to what takes its
   * place.
   *
   * @param found what is there
   * @param expected what is to be there
   */
  public H2Dialect(Catalog found, Catalog expected) {
    this(found, expected, Assumptions.NONE);
  }

  /**
   * The same.
   *
   * @param assumptions what a person has said about values whose meaning depends on a setting
   */
  public H2Dialect(Catalog found, Catalog expected, Assumptions assumptions) {
    this(found, expected, assumptions, false);
  }

  /** The statements that a person would write: a constraint or index that changes goes first. */
  public static H2Dialect outright(Catalog found, Catalog expected, Assumptions assumptions) {
    return new H2Dialect(found, expected, assumptions, true);
  }

  private H2Dialect(Catalog found, Catalog expected, Assumptions assumptions, boolean outright) {
    this.found = found;
    this.outright = outright;
    Domains domains = new Domains(expected, H2Names::of);
    NumberedColumns numbered = new NumberedColumns(found, expected, domains);
    this.columns = new H2ColumnDdl(domains, new H2AssumedValues(found, domains, assumptions));
    this.families =
        List.of(
            new Family<>(
                Schema.class,
                new H2WrittenDdl<Schema>(schema -> "create " + H2Names.withKind(schema.id()))),
            new Family<>(Table.class, tables),
            new Family<>(Column.class, columns),
            new Family<>(ColumnDefault.class, new H2DefaultDdl(numbered)),
            new Family<>(Constraint.class, new H2ConstraintDdl(new Tables(found, expected))),
            new Family<>(Index.class, new H2IndexDdl()),
            new Family<>(Sequence.class, new H2SequenceDdl(numbered)),
            new Family<>(View.class, new H2ViewDdl()),
            new Family<>(Domain.class, new H2DomainDdl()),
            new Family<>(Trigger.class, new H2WrittenDdl<>(Trigger::definition)),
            new Family<>(Defined.class, new H2WrittenDdl<>(Defined::definition)),
            new Family<>(Unmodelled.class, new UnmodelledDdl()));
  }

  @Override
  public Way way(SchemaObject found, SchemaObject expected) {
    Family<?> family = family(found);
    if (!family.covers(expected) || (outright && isMadeAgain(found, expected))) {
      return Way.REPLACE;
    }
    return family.way(found, expected);
  }

  private static boolean isMadeAgain(SchemaObject found, SchemaObject expected) {
    return found instanceof Index
        || (found instanceof Constraint constraint && constraint.isRemadeAs((Constraint) expected));
  }

  private Family<?> family(SchemaObject object) {
    return families.stream().filter(family -> family.covers(object)).findFirst().orElseThrow();
  }

  @Override
  public List<Step> steps(Operation operation) {
    if (operation instanceof CreateTable make) {
      return tables.create(make.table(), make.columns());
    }
    if (operation instanceof AddColumn add) {
      return columns.create(add.column(), add.value());
    }
    if (operation instanceof Create create) {
      return family(create.object()).create(create.object());
    }
    if (operation instanceof Prepare prepare) {
      return family(prepare.object()).prepare(prepare.object());
    }
    if (operation instanceof Alter alter) {
      return family(alter.expected()).alter(alter.found(), alter.expected());
    }
    if (operation instanceof Drop drop) {
      return family(drop.object()).drop(drop.object());
    }
    return stepsAround(operation);
  }

  /** Owners, partitions and owned sequences are unknown to H2. */
  private List<Step> stepsAround(Operation operation) {
    if (operation instanceof Retype retype) {
      Column there = (Column) found.objects().get(retype.subject());
      return columns.retype(there, retype.column());
    }
    if (operation instanceof Rename rename) {
      return rename(rename.subject(), rename.name());
    }
    if (operation instanceof SetAside setAside) {
      Domain domain = (Domain) found.objects().get(setAside.subject());
      return H2DomainDdl.setAside(domain, setAside.name());
    }
    if (operation instanceof SetComment set) {
      String comment = set.comment().isEmpty() ? "null" : H2Names.literal(set.comment());
      return List.of(
          Step.quick(
              set.subject(),
              "comment on %s is %s".formatted(H2Names.withKind(set.subject()), comment)));
    }
    if (operation instanceof SetGrants set) {
      return H2GrantDdl.set(set.subject(), set.found(), set.expected());
    }
    return List.of();
  }

  /** H2 has no words for the rename of a sequence. */
  private static List<Step> rename(ObjectId id, String name) {
    if (id.kind() == Kind.SEQUENCE) {
      return List.of();
    }
    String what =
        id.kind() == Kind.COLUMN ? H2Names.alterColumn(id) : "alter table " + H2Names.of(id) + " ";
    return List.of(Step.quick(id, what + "rename to " + H2Names.quoted(name)));
  }

  @Override
  public Set<Grant> initialGrants(ObjectId id, String owner) {
    return Set.of();
  }
}
