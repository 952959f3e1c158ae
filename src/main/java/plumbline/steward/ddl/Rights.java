package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.steward.model.Grant;

/**
 * The statements from some rights to others: what is too much is revoked, what is too little is
 * granted, in the order in which it is to be listed, and the rest left alone.
 *
 * @param words a privilege in the words of a statement
 * @param object what it is about, such as {@code on table public.t}
 */
record Rights(UnaryOperator<String> words, String object) {

  List<String> changes(Set<Grant> found, Set<Grant> expected) {
    List<String> statements = new ArrayList<>();
    grantees(found)
        .sorted()
        .forEach(one -> revoke(one, of(one, found), of(one, expected), statements));
    grantees(expected).forEach(one -> grant(one, of(one, found), of(one, expected), statements));
    return statements;
  }

  private static Stream<String> grantees(Set<Grant> grants) {
    return grants.stream().map(Grant::grantee).distinct();
  }

  /** The privileges of one, and whether they can be granted on. */
  private static Map<String, Boolean> of(String grantee, Set<Grant> grants) {
    return grants.stream()
        .filter(grant -> grant.grantee().equals(grantee))
        .collect(
            Collectors.toMap(Grant::privilege, Grant::grantable, Boolean::logicalOr, TreeMap::new));
  }

  private void revoke(
      String grantee,
      Map<String, Boolean> found,
      Map<String, Boolean> expected,
      List<String> statements) {
    List<String> gone = without(found.keySet(), expected.keySet());
    List<String> kept =
        found.keySet().stream()
            .filter(privilege -> found.get(privilege) && !expected.getOrDefault(privilege, true))
            .toList();
    String from = " %s from %s".formatted(object, Names.identifier(grantee));
    add("revoke ", gone, from, statements);
    add("revoke grant option for ", kept, from, statements);
  }

  private void grant(
      String grantee,
      Map<String, Boolean> found,
      Map<String, Boolean> expected,
      List<String> statements) {
    List<String> grantable =
        expected.keySet().stream()
            .filter(privilege -> expected.get(privilege) && !found.getOrDefault(privilege, false))
            .toList();
    List<String> plain =
        without(expected.keySet(), found.keySet()).stream()
            .filter(privilege -> !expected.get(privilege))
            .toList();
    String to = " %s to %s".formatted(object, Names.identifier(grantee));
    add("grant ", plain, to, statements);
    add("grant ", grantable, to + " with grant option", statements);
  }

  private static List<String> without(Set<String> some, Set<String> others) {
    return some.stream().filter(one -> !others.contains(one)).toList();
  }

  private void add(String verb, List<String> privileges, String rest, List<String> statements) {
    if (!privileges.isEmpty()) {
      statements.add(
          verb + privileges.stream().map(words).collect(Collectors.joining(", ")) + rest);
    }
  }
}
