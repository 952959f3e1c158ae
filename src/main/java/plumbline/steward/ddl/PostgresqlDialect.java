package plumbline.steward.ddl;

import java.util.List;
import java.util.Set;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.model.CompositeType;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.DefaultPrivileges;
import plumbline.steward.model.Defined;
import plumbline.steward.model.Domain;
import plumbline.steward.model.EnumType;
import plumbline.steward.model.Extension;
import plumbline.steward.model.Grant;
import plumbline.steward.model.Index;
import plumbline.steward.model.Kind;
import plumbline.steward.model.MaterializedView;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Policy;
import plumbline.steward.model.Routine;
import plumbline.steward.model.Rule;
import plumbline.steward.model.Schema;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Sequence;
import plumbline.steward.model.Setting;
import plumbline.steward.model.Table;
import plumbline.steward.model.Trigger;
import plumbline.steward.model.Unmodelled;
import plumbline.steward.model.View;
import plumbline.steward.plan.Assumptions;
import plumbline.steward.plan.Dialect;
import plumbline.steward.plan.Operation;
import plumbline.steward.plan.Operation.AddColumn;
import plumbline.steward.plan.Operation.Alter;
import plumbline.steward.plan.Operation.Attach;
import plumbline.steward.plan.Operation.AttachIndex;
import plumbline.steward.plan.Operation.Create;
import plumbline.steward.plan.Operation.CreateTable;
import plumbline.steward.plan.Operation.Drop;
import plumbline.steward.plan.Operation.OwnSequence;
import plumbline.steward.plan.Operation.Prepare;
import plumbline.steward.plan.Operation.Rename;
import plumbline.steward.plan.Operation.Retype;
import plumbline.steward.plan.Operation.SetAside;
import plumbline.steward.plan.Operation.SetComment;
import plumbline.steward.plan.Operation.SetGrants;
import plumbline.steward.plan.Operation.SetOwner;
import plumbline.steward.plan.Step;

/**
 * PostgreSQL 14 and newer, online where it can be. The statements name all with its schema, as they
 * run with an empty search path.
 */
public final class PostgresqlDialect implements Dialect {
  private final TableDdl tables;
  private final ColumnDdl columns;
  private final SequenceDdl sequences;
  private final InitialGrants initialGrants;
  private final List<Family<?>> families;

  /**
   * The statements from one catalog to another.
   *
   * @param found the one whose server they are for; tables that are not in it are new, and need no
   *     care for those who use them
   */
  public PostgresqlDialect(Catalog found, Catalog expected) {
    this(found, expected, Assumptions.NONE);
  }

  /**
   * The same.
   *
   * @param assumptions what a person has said about values whose meaning depends on a setting
   */
  public PostgresqlDialect(Catalog found, Catalog expected, Assumptions assumptions) {
    int version = majorVersion(found.server().version());
    Tables known = new Tables(found, expected);
    Domains domains = new Domains(expected, Names::of);
    NumberedColumns numbered = new NumberedColumns(found, expected, domains);
    tables = new TableDdl(version);
    sequences = new SequenceDdl(numbered);
    columns =
        new ColumnDdl(
            version,
            known,
            domains,
            new Misfits(found, expected, domains),
            new AssumedValues(found, expected, domains, assumptions));
    initialGrants = new InitialGrants(version);
    families =
        List.of(
            new Family<>(Schema.class, new SchemaDdl()),
            new Family<>(Extension.class, new ExtensionDdl()),
            new Family<>(Table.class, tables),
            new Family<>(Column.class, columns),
            new Family<>(ColumnDefault.class, new DefaultDdl(numbered)),
            new Family<>(Constraint.class, new ConstraintDdl(known)),
            new Family<>(Index.class, new IndexDdl(known)),
            new Family<>(Sequence.class, sequences),
            new Family<>(View.class, new ViewDdl()),
            new Family<>(MaterializedView.class, new MaterializedViewDdl(version)),
            new Family<>(Routine.class, new RoutineDdl()),
            new Family<>(Trigger.class, new TriggerDdl()),
            new Family<>(Rule.class, new RuleDdl()),
            new Family<>(Policy.class, new PolicyDdl()),
            new Family<>(EnumType.class, new EnumDdl()),
            new Family<>(Domain.class, new DomainDdl()),
            new Family<>(CompositeType.class, new CompositeTypeDdl()),
            new Family<>(DefaultPrivileges.class, new DefaultPrivilegesDdl(initialGrants)),
            new Family<>(Setting.class, new SettingDdl()),
            new Family<>(Defined.class, new DefinedDdl()),
            new Family<>(Unmodelled.class, new UnmodelledDdl()));
  }

  private static int majorVersion(String version) {
    return Integer.parseInt(version.replaceFirst("\\D.*", ""));
  }

  @Override
  public Way way(SchemaObject found, SchemaObject expected) {
    Family<?> family = family(found);
    return family.covers(expected) ? family.way(found, expected) : Way.REPLACE;
  }

  private Family<?> family(SchemaObject object) {
    return families.stream().filter(family -> family.covers(object)).findFirst().orElseThrow();
  }

  @Override
  public List<Step> steps(Operation operation) {
    if (operation instanceof CreateTable make) {
      return tables.create(make.table(), make.columns(), make.checks());
    }
    if (operation instanceof Attach attach) {
      return tables.attach(attach.table());
    }
    if (operation instanceof AddColumn add) {
      return columns.create(add.column(), add.value());
    }
    if (operation instanceof Create create) {
      return family(create.object()).create(create.object());
    }
    if (operation instanceof Alter alter) {
      return family(alter.expected()).alter(alter.found(), alter.expected());
    }
    if (operation instanceof Prepare prepare) {
      return family(prepare.object()).prepare(prepare.object());
    }
    if (operation instanceof Drop drop) {
      return family(drop.object()).drop(drop.object());
    }
    return stepsAround(operation);
  }

  private List<Step> stepsAround(Operation operation) {
    if (operation instanceof Retype retype) {
      return List.of(columns.retype(retype.column()));
    }
    if (operation instanceof AttachIndex attach) {
      return List.of(IndexDdl.attach(attach.subject(), attach.parent()));
    }
    if (operation instanceof Rename rename) {
      return rename(rename.subject(), rename.name());
    }
    if (operation instanceof SetAside setAside) {
      return setAside(setAside.subject(), setAside.name());
    }
    if (operation instanceof OwnSequence own) {
      return sequences.own(own.subject(), own.column());
    }
    if (operation instanceof SetOwner set) {
      return OwnerDdl.set(set.subject(), set.owner());
    }
    if (operation instanceof SetComment set) {
      return CommentDdl.set(set.subject(), set.comment());
    }
    SetGrants set = (SetGrants) operation;
    return GrantDdl.set(set.subject(), set.found(), set.expected());
  }

  private static List<Step> rename(ObjectId id, String name) {
    String what =
        id.kind() == Kind.COLUMN
            ? "table %s rename column %s".formatted(Names.table(id), Names.identifier(id.name()))
            : "%s %s rename".formatted(id.kind().words(), Names.of(id));
    return List.of(Step.quick(id, "alter %s to %s".formatted(what, Names.identifier(name))));
  }

  private static List<Step> setAside(ObjectId type, String name) {
    return List.of(
        Step.quick(
            type, "alter %s rename to %s".formatted(Phrases.of(type), Names.identifier(name))));
  }

  @Override
  public Set<Grant> initialGrants(ObjectId id, String owner) {
    return initialGrants.of(id.kind(), owner);
  }
}
