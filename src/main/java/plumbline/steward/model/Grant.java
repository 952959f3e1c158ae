package plumbline.steward.model;

/**
 * A right that somebody has on an object.
 *
 * @param grantee a role, or {@code public} for everybody
 * @param privilege such as {@code select}
 * @param grantable whether the grantee may grant it on
 */
public record Grant(String grantee, String privilege, boolean grantable)
    implements Comparable<Grant> {

  @Override
  public int compareTo(Grant other) {
    int byGrantee = grantee.compareTo(other.grantee);
    int byPrivilege = byGrantee == 0 ? privilege.compareTo(other.privilege) : byGrantee;
    return byPrivilege == 0 ? Boolean.compare(grantable, other.grantable) : byPrivilege;
  }
}
