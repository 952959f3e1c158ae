package plumbline.steward.ddl;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.steward.model.Grant;
import plumbline.steward.model.Kind;

/** What PostgreSQL grants on new objects: its {@code acldefault}. */
final class InitialGrants {
  private static final String EVERYBODY = "public";
  private static final int KNOWS_MAINTAIN = 17;

  private final int version;

  InitialGrants(int version) {
    this.version = version;
  }

  Set<Grant> of(Kind kind, String owner) {
    return switch (kind) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> to(owner, onTables());
      case SEQUENCE -> to(owner, List.of("select", "update", "usage"));
      case SCHEMA -> to(owner, List.of("create", "usage"));
      case FOREIGN_DATA_WRAPPER, SERVER -> to(owner, List.of("usage"));
      case FUNCTION, PROCEDURE, AGGREGATE -> toEverybodyAnd(owner, "execute");
      case ENUM, COMPOSITE_TYPE, DOMAIN, RANGE, BASE_TYPE, LANGUAGE ->
          toEverybodyAnd(owner, "usage");
      default -> Set.of();
    };
  }

  private List<String> onTables() {
    List<String> always =
        List.of("select", "insert", "update", "delete", "truncate", "references", "trigger");
    return version < KNOWS_MAINTAIN
        ? always
        : Stream.concat(always.stream(), Stream.of("maintain")).toList();
  }

  private static Set<Grant> to(String owner, List<String> privileges) {
    return privileges.stream()
        .map(privilege -> new Grant(owner, privilege, false))
        .collect(Collectors.toSet());
  }

  private static Set<Grant> toEverybodyAnd(String owner, String privilege) {
    return new LinkedHashSet<>(
        List.of(new Grant(EVERYBODY, privilege, false), new Grant(owner, privilege, false)));
  }
}
