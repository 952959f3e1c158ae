package plumbline.steward.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.steward.diff.Difference;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;

/** Tells of a table that comes or goes once, and not of each of its parts. */
record Grouping(Catalog found, Catalog expected) {

  /** The differences to be told, in their order, each with the parts that go with it. */
  Map<Difference, Set<ObjectId>> of(List<Difference> differences) {
    Set<ObjectId> comingOrGoing =
        differences.stream()
            .filter(difference -> object(difference).isPresent())
            .map(Difference::id)
            .collect(Collectors.toSet());
    Map<ObjectId, Set<ObjectId>> parts =
        differences.stream()
            .filter(difference -> whole(difference, comingOrGoing).isPresent())
            .collect(
                Collectors.groupingBy(
                    difference -> whole(difference, comingOrGoing).orElseThrow(),
                    Collectors.mapping(Difference::id, Collectors.toSet())));
    Map<Difference, Set<ObjectId>> groups = new LinkedHashMap<>();
    for (Difference difference : differences) {
      if (whole(difference, comingOrGoing).isEmpty()) {
        groups.put(difference, parts.getOrDefault(difference.id(), Set.of()));
      }
    }
    return groups;
  }

  /** What is missing or unexpected. */
  private static Optional<SchemaObject> object(Difference difference) {
    if (difference instanceof Difference.Missing missing) {
      return Optional.of(missing.expected());
    }
    return difference instanceof Difference.Unexpected unexpected
        ? Optional.of(unexpected.found())
        : Optional.empty();
  }

  /** The table that comes or goes with all its parts. */
  private Optional<ObjectId> whole(Difference difference, Set<ObjectId> comingOrGoing) {
    Catalog catalog = difference instanceof Difference.Missing ? expected : found;
    return object(difference).flatMap(catalog::tableOf).filter(comingOrGoing::contains);
  }
}
