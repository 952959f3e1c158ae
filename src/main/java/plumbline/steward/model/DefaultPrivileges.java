package plumbline.steward.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a role grants on objects that it will make, where that is not what the server does anyway.
 *
 * @param role who makes the objects
 * @param objects {@code tables}, {@code sequences}, {@code functions}, {@code types} or {@code
 *     schemas}
 * @param grants in one schema, what is granted beyond; else all that is granted; in the server's
 *     order
 */
public record DefaultPrivileges(ObjectId id, String role, String objects, Set<Grant> grants)
    implements SchemaObject {
  public DefaultPrivileges {
    grants = Collections.unmodifiableSet(new LinkedHashSet<>(grants));
  }
}
