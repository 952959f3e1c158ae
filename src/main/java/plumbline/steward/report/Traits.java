package plumbline.steward.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.steward.model.Attribute;
import plumbline.steward.model.Column;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.model.CompositeType;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.DefaultPrivileges;
import plumbline.steward.model.Defined;
import plumbline.steward.model.Domain;
import plumbline.steward.model.EnumType;
import plumbline.steward.model.Extension;
import plumbline.steward.model.Index;
import plumbline.steward.model.MaterializedView;
import plumbline.steward.model.Policy;
import plumbline.steward.model.Routine;
import plumbline.steward.model.Rule;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Sequence;
import plumbline.steward.model.SequenceOptions;
import plumbline.steward.model.Setting;
import plumbline.steward.model.Table;
import plumbline.steward.model.Trigger;
import plumbline.steward.model.Unmodelled;
import plumbline.steward.model.View;

/** What makes an object what it is, property by property, as people call them. */
final class Traits {
  private final Map<String, String> values = new LinkedHashMap<>();

  private Traits() {}

  /** The properties in which an object is not as it should be. */
  static List<Deviation> between(SchemaObject found, SchemaObject expected) {
    Map<String, String> there = of(found);
    Map<String, String> wanted = of(expected);
    List<Deviation> deviations =
        Stream.concat(wanted.keySet().stream(), there.keySet().stream())
            .distinct()
            .map(
                name ->
                    new Deviation(
                        name, wanted.getOrDefault(name, ""), there.getOrDefault(name, "")))
            .filter(deviation -> !deviation.expected().equals(deviation.found()))
            .toList();
    return deviations.isEmpty() ? List.of(Deviation.HIDDEN) : deviations;
  }

  private static Map<String, String> of(SchemaObject object) {
    Traits traits = new Traits();
    if (object instanceof Table table) {
      traits.table(table);
    } else if (object instanceof Column column) {
      traits.column(column);
    } else if (object instanceof Constraint constraint) {
      traits
          .with("type", constraint.type().name().toLowerCase(Locale.ROOT))
          .with("definition", constraint.definition())
          .with("validated", constraint.validated())
          .with("enforced", constraint.enforced())
          .with("attached to", constraint.attachedTo());
    } else if (object instanceof Index index) {
      traits
          .with("relation", index.relation())
          .with("definition", index.definition())
          .with("valid", index.valid())
          .with("attached to", index.attachedTo())
          .with("statistics", index.statistics());
    } else if (object instanceof Sequence sequence) {
      traits
          .with("unlogged", sequence.unlogged())
          .with("owned by", sequence.ownedBy())
          .counting(sequence.options());
    } else if (object instanceof Domain domain) {
      traits.domain(domain);
    } else if (object instanceof Policy policy) {
      traits
          .with("permissive", policy.permissive())
          .with("command", policy.command())
          .with("roles", policy.roles())
          .with("using", policy.using())
          .with("check", policy.check());
    } else {
      traits.definition(object);
    }
    return traits.values;
  }

  private void definition(SchemaObject object) {
    if (object instanceof ColumnDefault value) {
      with("expression", value.expression());
    } else if (object instanceof View view) {
      with("query", view.query()).attributes("columns", view.columns());
      with("options", view.options());
    } else if (object instanceof MaterializedView view) {
      with("query", view.query()).with("options", view.options());
      with("access method", view.accessMethod()).with("tablespace", view.tablespace());
    } else if (object instanceof Routine routine) {
      with("definition", routine.definition()).with("signature", routine.signature());
    } else if (object instanceof Trigger trigger) {
      with("definition", trigger.definition()).with("firing", trigger.firing());
    } else if (object instanceof Rule rule) {
      with("definition", rule.definition()).with("firing", rule.firing());
    } else if (object instanceof EnumType type) {
      with("labels", type.labels());
    } else if (object instanceof CompositeType type) {
      attributes("fields", type.attributes());
    } else if (object instanceof Extension extension) {
      with("schema", extension.schema()).with("version", extension.version());
    } else if (object instanceof DefaultPrivileges privileges) {
      with("role", privileges.role()).with("objects", privileges.objects());
      with("grants", GrantTexts.of(privileges.grants()));
    } else if (object instanceof Setting setting) {
      with("statement", setting.statement());
    } else if (object instanceof Defined defined) {
      with("definition", defined.definition());
    } else if (object instanceof Unmodelled unmodelled) {
      with("definition", unmodelled.outline());
    }
  }

  private void table(Table table) {
    with("unlogged", table.unlogged())
        .with("partition key", table.partitionKey())
        .with("parents", table.parents())
        .with("bound", table.bound())
        .with("of type", table.ofType())
        .with("access method", table.accessMethod())
        .with("tablespace", table.tablespace())
        .with("options", table.options())
        .with("row security", table.rowSecurity())
        .with("forced row security", table.forcedRowSecurity())
        .with("replica identity", table.replicaIdentity())
        .with("clustered on", table.clusteredOn());
  }

  private void column(Column column) {
    with("type", column.type())
        .with("collation", column.collation())
        .with("not null", column.notNull())
        .with("generated as", column.generated())
        .with("virtual", column.virtual())
        .with("identity", column.identity().generation())
        .with("identity sequence", column.identity().sequenceName())
        .counting(column.identity().options())
        .with("storage", column.storage())
        .with("compression", column.compression())
        .with("statistics", column.statistics())
        .with("options", column.options())
        .with("inherited", column.inherited())
        .with("of its own", column.local());
  }

  private void domain(Domain domain) {
    with("type", domain.type())
        .with("collation", domain.collation())
        .with("not null", domain.notNull())
        .with("default", domain.defaultExpression());
    for (Domain.Check check : domain.checks()) {
      with("check " + check.name(), check.definition())
          .with("check " + check.name() + " validated", check.validated())
          .with("check " + check.name() + " comment", check.comment());
    }
  }

  private Traits counting(SequenceOptions options) {
    if (options == null) {
      return this;
    }
    return with("counting type", options.type())
        .with("start", options.start())
        .with("increment", options.increment())
        .with("minimum", options.min())
        .with("maximum", options.max())
        .with("cache", options.cache())
        .with("cycle", options.cycle());
  }

  private void attributes(String name, List<Attribute> attributes) {
    with(
        name,
        attributes.stream()
            .map(
                attribute ->
                    (attribute.name() + " " + attribute.type() + " " + attribute.collation())
                        .strip())
            .toList());
  }

  private Traits with(String name, List<?> value) {
    return with(name, value.stream().map(Object::toString).collect(Collectors.joining(", ")));
  }

  private Traits with(String name, Object value) {
    values.put(name, Objects.toString(value, ""));
    return this;
  }
}
