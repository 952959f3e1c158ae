package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import plumbline.steward.model.Grant;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Step;

/** Who may use a table, a view, or all that lies in a schema. */
final class H2GrantDdl {
  private H2GrantDdl() {}

  static List<Step> set(ObjectId id, Set<Grant> found, Set<Grant> expected) {
    String object = id.kind() == Kind.SCHEMA ? H2Names.withKind(id) : H2Names.of(id);
    List<Step> steps = new ArrayList<>();
    for (Grant grant : without(found, expected)) {
      steps.add(step(id, "revoke %s on %s from %s", grant, object));
    }
    for (Grant grant : without(expected, found)) {
      steps.add(step(id, "grant %s on %s to %s", grant, object));
    }
    return steps;
  }

  private static Step step(ObjectId id, String statement, Grant grant, String object) {
    return Step.quick(
        id, String.format(statement, grant.privilege(), object, H2Names.quoted(grant.grantee())));
  }

  private static Set<Grant> without(Set<Grant> some, Set<Grant> others) {
    Set<Grant> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }
}
