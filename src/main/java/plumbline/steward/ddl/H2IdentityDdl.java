package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.model.Column;
import plumbline.steward.model.Identity;
import plumbline.steward.plan.Step;

/** Columns that the database numbers. */
final class H2IdentityDdl {
  private H2IdentityDdl() {}

  static String definition(Identity identity) {
    return definition(identity, "");
  }

  private static String definition(Identity identity, String restart) {
    return "generated %s as identity (start with %d %s%s)"
        .formatted(
            identity.generation(),
            identity.options().start(),
            String.join(" ", H2SequenceDdl.counting(identity.options())),
            restart);
  }

  /** What begins elsewhere, or may be where it cannot be, can only be defined anew. */
  static List<Step> alter(Column found, Column expected) {
    Identity identity = expected.identity();
    if (!found.identity().isPresent()
        || found.identity().options().start() != identity.options().start()
        || !identity.options().contains(found.identity().options())) {
      String restart = " " + H2Counter.of(expected).beyondTheRows(expected.id());
      return List.of(
          Step.quick(expected.id(), H2Counter.noted(expected.id())),
          Step.slow(
              expected.id(),
              "%s%s %s"
                  .formatted(
                      H2Names.alterColumn(expected.id()),
                      expected.type(),
                      definition(identity, restart))));
    }
    List<String> changes = new ArrayList<>();
    if (!found.identity().generation().equals(identity.generation())) {
      changes.add("set generated " + identity.generation());
    }
    List<String> counting = H2SequenceDdl.changes(found.identity().options(), identity.options());
    if (!counting.isEmpty()) {
      changes.add("set " + String.join(" set ", counting));
    }
    return changes.stream()
        .map(change -> Step.quick(expected.id(), H2Names.alterColumn(expected.id()) + change))
        .toList();
  }
}
