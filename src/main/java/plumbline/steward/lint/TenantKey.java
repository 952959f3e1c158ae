package plumbline.steward.lint;

import java.util.Set;
import java.util.stream.Stream;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.Index;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Table;

/** A key of a tenant's table spans tenants. */
record TenantKey(String tenantColumn) implements Rule {

  @Override
  public Help help() {
    return Help.of(
        "PL013",
        "tenant table without the tenant in its key",
        "a key that spans tenants lets one of them find out what another has, and a reference lead to another's rows",
        "begin the primary key and each unique key with the column of the tenant");
  }

  @Override
  public Stream<Offence> check(Observation seen) {
    return seen.made().flatMap(object -> offences(object, seen));
  }

  private Stream<Offence> offences(SchemaObject made, Observation seen) {
    if (made instanceof Table table && hasTenant(table.id(), seen)) {
      boolean keyed =
          seen.end().objects().values().stream()
              .anyMatch(
                  object ->
                      object instanceof Constraint key
                          && key.type() == Constraint.Type.PRIMARY_KEY
                          && key.table().equals(table.id()));
      return keyed
          ? Stream.empty()
          : Stream.of(Offence.of(table.id(), table.id().path() + " has no primary key"));
    }
    return isKey(made)
            && seen.end().objects().containsKey(made.id())
            && hasTenant(seen.end().tableOf(made).orElseThrow(), seen)
            && !hasTenantColumn(made, seen)
        ? Stream.of(Offence.of(made.id(), made.id().path() + " is without " + tenantColumn))
        : Stream.empty();
  }

  private static boolean isKey(SchemaObject object) {
    if (object instanceof Constraint key) {
      return key.type() == Constraint.Type.PRIMARY_KEY || key.type() == Constraint.Type.UNIQUE;
    }
    return object instanceof Index index && index.definition().startsWith("CREATE UNIQUE ");
  }

  private boolean hasTenant(ObjectId table, Observation seen) {
    return seen.end().objects().keySet().stream().anyMatch(id -> isTenant(id, table));
  }

  private boolean hasTenantColumn(SchemaObject key, Observation seen) {
    ObjectId table = seen.end().tableOf(key).orElseThrow();
    return seen.end().dependencies().getOrDefault(key.id(), Set.of()).stream()
        .anyMatch(id -> isTenant(id, table));
  }

  private boolean isTenant(ObjectId id, ObjectId table) {
    return id.kind() == Kind.COLUMN
        && id.name().equalsIgnoreCase(tenantColumn)
        && id.schema().equals(table.schema())
        && id.table().equals(table.name());
  }
}
