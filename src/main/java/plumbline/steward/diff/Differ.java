package plumbline.steward.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import plumbline.steward.diff.Difference.Altered;
import plumbline.steward.diff.Difference.CommentDiffers;
import plumbline.steward.diff.Difference.GrantsDiffer;
import plumbline.steward.diff.Difference.Missing;
import plumbline.steward.diff.Difference.OwnerDiffers;
import plumbline.steward.diff.Difference.Unexpected;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;

/** Compares two catalogs of servers of the same kind. */
public final class Differ {
  private final Predicate<ObjectId> managed;

  /**
   * A comparison of some objects.
   *
   * @param managed which; the others are not looked at
   */
  public Differ(Predicate<ObjectId> managed) {
    this.managed = managed;
  }

  /**
   * Compares.
   *
   * @return the differences, by object; of one that is missing or unexpected no more is told than
   *     that
   */
  public List<Difference> compare(Catalog found, Catalog expected) {
    List<Difference> differences = new ArrayList<>();
    for (ObjectId id : allOf(found, expected)) {
      SchemaObject there = found.objects().get(id);
      SchemaObject wanted = expected.objects().get(id);
      if (there == null) {
        differences.add(new Missing(wanted));
      } else if (wanted == null) {
        differences.add(new Unexpected(there));
      } else {
        if (!there.equals(wanted)) {
          differences.add(new Altered(there, wanted));
        }
        compareAround(id, found, expected, differences);
      }
    }
    compareLooseParts(found, expected, differences);
    return differences;
  }

  /** Of what is missing or unexpected its parts are, too. */
  private void compareLooseParts(Catalog found, Catalog expected, List<Difference> differences) {
    Map<ObjectId, ObjectId> parts = new TreeMap<>(found.looseParts());
    parts.putAll(expected.looseParts());
    parts.forEach(
        (part, whole) -> {
          if (managed.test(whole)
              && found.objects().containsKey(whole)
              && expected.objects().containsKey(whole)) {
            compareAround(part, found, expected, differences);
          }
        });
  }

  private Set<ObjectId> allOf(Catalog found, Catalog expected) {
    Set<ObjectId> all = new TreeSet<>();
    for (Catalog catalog : List.of(found, expected)) {
      catalog.objects().keySet().stream().filter(managed).forEach(all::add);
    }
    return all;
  }

  private static void compareAround(
      ObjectId id, Catalog found, Catalog expected, List<Difference> differences) {
    if (!Objects.equals(found.owners().get(id), expected.owners().get(id))) {
      differences.add(new OwnerDiffers(id, found.owners().get(id), expected.owners().get(id)));
    }
    String said = comment(found.comments(), id);
    String toSay = comment(expected.comments(), id);
    if (!said.equals(toSay)) {
      differences.add(new CommentDiffers(id, said, toSay));
    }
    if (!Objects.equals(found.grants().get(id), expected.grants().get(id))) {
      differences.add(new GrantsDiffer(id, found.grants().get(id), expected.grants().get(id)));
    }
  }

  private static String comment(Map<ObjectId, String> comments, ObjectId id) {
    return comments.getOrDefault(id, "");
  }
}
