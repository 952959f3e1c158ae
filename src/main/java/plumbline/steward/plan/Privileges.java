package plumbline.steward.plan;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.DefaultPrivileges;
import plumbline.steward.model.Grant;
import plumbline.steward.model.ObjectId;

/** Who may use an object before anything was granted or revoked by a plan. */
final class Privileges {
  private final Dialect dialect;
  private final Catalog found;

  Privileges(Dialect dialect, Catalog found) {
    this.dialect = dialect;
    this.found = found;
  }

  /** On an object that the plan's user has just made, and given to an owner. */
  Set<Grant> ofNew(ObjectId id, String owner) {
    String user = found.server().user();
    Set<Grant> grants = new HashSet<>(everywhere(id, user));
    privileges(user, id)
        .filter(own -> !own.id().schema().isEmpty())
        .filter(own -> own.id().schema().equals(id.schema()))
        .forEach(own -> grants.addAll(own.grants()));
    return renamed(grants, user, owner);
  }

  private Set<Grant> everywhere(ObjectId id, String user) {
    return privileges(user, id)
        .filter(own -> own.id().schema().isEmpty())
        .findFirst()
        .map(DefaultPrivileges::grants)
        .orElseGet(() -> dialect.initialGrants(id, user));
  }

  private Stream<DefaultPrivileges> privileges(String user, ObjectId id) {
    String objects =
        switch (id.kind()) {
          case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> "tables";
          case SEQUENCE -> "sequences";
          case FUNCTION, PROCEDURE, AGGREGATE -> "functions";
          case ENUM, DOMAIN, COMPOSITE_TYPE, RANGE, BASE_TYPE -> "types";
          case SCHEMA -> "schemas";
          default -> "";
        };
    return found.objects().values().stream()
        .filter(DefaultPrivileges.class::isInstance)
        .map(DefaultPrivileges.class::cast)
        .filter(own -> own.role().equals(user) && own.objects().equals(objects));
  }

  /**
   * On an object that is there and has got another owner: the server moves the old one's rights.
   */
  Set<Grant> ofMoved(ObjectId id, Set<Grant> grants, String from, String to) {
    return grants == null ? dialect.initialGrants(id, to) : renamed(grants, from, to);
  }

  /** What was meant where a catalog notes nothing but the server's default. */
  Set<Grant> meant(ObjectId id, Set<Grant> grants, String owner) {
    return grants == null ? dialect.initialGrants(id, owner) : grants;
  }

  private static Set<Grant> renamed(Set<Grant> grants, String from, String to) {
    return grants.stream()
        .map(
            grant ->
                grant.grantee().equals(from)
                    ? new Grant(to, grant.privilege(), grant.grantable())
                    : grant)
        .collect(Collectors.toSet());
  }
}
