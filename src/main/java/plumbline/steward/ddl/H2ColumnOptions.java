package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.steward.model.Column;
import plumbline.steward.plan.Step;

/** What only H2 knows of a column. */
final class H2ColumnOptions {
  static final String INVISIBLE = "invisible";
  static final String DEFAULT_ON_NULL = "default on null";
  private static final String ON_UPDATE = "on update ";

  private H2ColumnOptions() {}

  /** What the column is given when its row is updated and nothing is said. */
  static Optional<String> onUpdate(Column column) {
    return column.options().stream()
        .filter(option -> option.startsWith(ON_UPDATE))
        .map(option -> option.substring(ON_UPDATE.length()))
        .findFirst();
  }

  static List<Step> alter(Column found, Column expected) {
    List<String> changes = new ArrayList<>();
    Optional<String> onUpdate = onUpdate(expected);
    if (!onUpdate(found).equals(onUpdate)) {
      changes.add(onUpdate.map(value -> "set on update " + value).orElse("drop on update"));
    }
    if (differ(found, expected, INVISIBLE)) {
      changes.add(expected.options().contains(INVISIBLE) ? "set invisible" : "set visible");
    }
    if (differ(found, expected, DEFAULT_ON_NULL)) {
      changes.add(
          (expected.options().contains(DEFAULT_ON_NULL) ? "set " : "drop ") + DEFAULT_ON_NULL);
    }
    return changes.stream()
        .map(change -> Step.quick(expected.id(), H2Names.alterColumn(expected.id()) + change))
        .toList();
  }

  private static boolean differ(Column found, Column expected, String option) {
    return found.options().contains(option) != expected.options().contains(option);
  }
}
