package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.model.Column;
import plumbline.steward.model.Identity;
import plumbline.steward.model.SequenceOptions;
import plumbline.steward.plan.Step;

/** Columns that the database numbers. */
final class H2IdentityDdl {
  private H2IdentityDdl() {}

  static String definition(Identity identity) {
    return "generated %s as identity (%s)"
        .formatted(
            identity.generation(),
            "start with %d %s"
                .formatted(
                    identity.options().start(),
                    String.join(" ", H2SequenceDdl.counting(identity.options()))));
  }

  /** What begins elsewhere can only be defined anew, which forgets how far it is. */
  static List<Step> alter(Column found, Column expected) {
    Identity identity = expected.identity();
    if (!found.identity().isPresent()
        || found.identity().options().start() != identity.options().start()) {
      return List.of(
          Step.quick(
              expected.id(),
              H2Names.alterColumn(expected.id()) + expected.type() + " " + definition(identity)),
          Step.quick(expected.id(), H2Names.alterColumn(expected.id()) + restart(expected)));
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

  /** Behind the numbers that rows have. */
  private static String restart(Column column) {
    SequenceOptions options = column.identity().options();
    boolean upwards = options.increment() > 0;
    return "restart with (select %s(coalesce(%s(%s) + %d, %d), %d) from %s)"
        .formatted(
            upwards ? "greatest" : "least",
            upwards ? "max" : "min",
            H2Names.quoted(column.id().name()),
            options.increment(),
            options.start(),
            options.start(),
            H2Names.table(column.id()));
  }
}
