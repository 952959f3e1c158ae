package plumbline.steward.report;

import java.util.Set;
import java.util.stream.Collectors;
import plumbline.steward.model.Grant;

/** Rights as people read them: {@code insert to app, select to app with grant option}. */
final class GrantTexts {
  private GrantTexts() {}

  /**
   * All rights on an object, in order.
   *
   * @param grants null for the server's default
   */
  static String of(Set<Grant> grants) {
    if (grants == null) {
      return "the server's default";
    }
    return grants.stream().sorted().map(GrantTexts::text).collect(Collectors.joining(", "));
  }

  private static String text(Grant grant) {
    return "%s to %s%s"
        .formatted(
            grant.privilege(), grant.grantee(), grant.grantable() ? " with grant option" : "");
  }
}
