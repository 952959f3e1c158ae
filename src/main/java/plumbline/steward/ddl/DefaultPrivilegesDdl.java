package plumbline.steward.ddl;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import plumbline.steward.model.DefaultPrivileges;
import plumbline.steward.model.Grant;
import plumbline.steward.model.Kind;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Step;

/** What roles grant on objects that they will make. */
final class DefaultPrivilegesDdl implements ObjectDdl<DefaultPrivileges> {
  private final InitialGrants initialGrants;

  DefaultPrivilegesDdl(InitialGrants initialGrants) {
    this.initialGrants = initialGrants;
  }

  @Override
  public Way way(DefaultPrivileges found, DefaultPrivileges expected) {
    return Way.ALTER;
  }

  @Override
  public List<Step> create(DefaultPrivileges privileges) {
    return change(privileges, unsaid(privileges), privileges.grants());
  }

  @Override
  public List<Step> alter(DefaultPrivileges found, DefaultPrivileges expected) {
    return change(expected, found.grants(), expected.grants());
  }

  @Override
  public List<Step> drop(DefaultPrivileges privileges) {
    return change(privileges, privileges.grants(), unsaid(privileges));
  }

  /** What holds where nothing is said. */
  private Set<Grant> unsaid(DefaultPrivileges privileges) {
    if (!privileges.id().schema().isEmpty()) {
      return Set.of();
    }
    Kind kind =
        switch (privileges.objects()) {
          case "tables" -> Kind.TABLE;
          case "sequences" -> Kind.SEQUENCE;
          case "functions" -> Kind.FUNCTION;
          case "types" -> Kind.DOMAIN;
          default -> Kind.SCHEMA;
        };
    return initialGrants.of(kind, privileges.role());
  }

  private static List<Step> change(
      DefaultPrivileges privileges, Set<Grant> found, Set<Grant> expected) {
    String schema = privileges.id().schema();
    String where = schema.isEmpty() ? "" : "in schema " + Names.identifier(schema) + " ";
    String alter =
        "alter default privileges for role %s %s"
            .formatted(Names.identifier(privileges.role()), where);
    return new Rights(UnaryOperator.identity(), "on " + privileges.objects())
        .changes(found, expected).stream()
            .map(sql -> Step.quick(privileges.id(), alter + sql))
            .toList();
  }
}
