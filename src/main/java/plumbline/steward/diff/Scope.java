package plumbline.steward.diff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Sequence;

/**
 * What of a database is to be kept true to its definition. The rest is somebody else's: it is
 * listed as unmanaged and never touched.
 *
 * @param schemas whose objects are managed; empty for the connection's current one
 * @param ignore patterns of what is left out nevertheless, such as {@code public.tmp_*} or {@code
 *     index public.*_adhoc}: {@code *} stands for any characters and {@code ?} for one, and they
 *     fit the whole of an object's name, with its schema and table, with or without its kind. What
 *     is left out takes its parts, indexes and sequences with it
 * @param tracking the tables in which applied changes are noted, in any case; they are no part of
 *     the definition, and not even listed
 */
public record Scope(List<String> schemas, List<String> ignore, Set<String> tracking) {
  /** What every new database has, made by no change. */
  private static final Set<ObjectId> GIVEN =
      Set.of(
          ObjectId.databaseWide(Kind.SCHEMA, "public"),
          ObjectId.databaseWide(Kind.SCHEMA, "PUBLIC"),
          ObjectId.databaseWide(Kind.EXTENSION, "plpgsql"),
          ObjectId.databaseWide(Kind.LANGUAGE, "plpgsql"));

  public Scope {
    schemas = List.copyOf(schemas);
    ignore = List.copyOf(ignore);
    tracking = Set.copyOf(tracking);
  }

  /**
   * What is managed: objects of the managed schemas, and of those that lie in no schema the ones
   * that the changes make.
   *
   * @param expected what the changes make
   */
  public Predicate<ObjectId> managed(Catalog found, Catalog expected) {
    Set<String> own = schemas.isEmpty() ? Set.of(found.server().schema()) : Set.copyOf(schemas);
    Predicate<ObjectId> lies =
        id ->
            id.schema().isEmpty()
                ? expected.objects().containsKey(id) && !GIVEN.contains(id)
                : own.contains(id.schema());
    Predicate<ObjectId> left = leftOut(ignored().or(this::isTracking), found, expected);
    return id -> lies.test(id) && !left.test(id);
  }

  /** What is there and not managed, in order; of a table with all that is part of it, the table. */
  public List<ObjectId> unmanaged(Catalog found, Catalog expected) {
    Predicate<ObjectId> managed = managed(found, expected);
    Predicate<ObjectId> tracking = leftOut(this::isTracking, found, expected);
    return found.objects().values().stream()
        .filter(object -> !managed.test(object.id()))
        .filter(object -> !tracking.test(object.id()) && !GIVEN.contains(object.id()))
        .filter(object -> found.tableOf(object).filter(managed.negate()).isEmpty())
        .map(SchemaObject::id)
        .sorted()
        .toList();
  }

  private Predicate<ObjectId> ignored() {
    List<Pattern> patterns = ignore.stream().map(Scope::pattern).toList();
    return id ->
        patterns.stream()
            .anyMatch(
                pattern ->
                    pattern.matcher(id.path()).matches()
                        || pattern.matcher(id.toString()).matches());
  }

  private static Pattern pattern(String glob) {
    String expression =
        glob.chars()
            .mapToObj(
                character ->
                    switch (character) {
                      case '*' -> ".*";
                      case '?' -> ".";
                      default -> Pattern.quote(Character.toString(character));
                    })
            .collect(Collectors.joining());
    return Pattern.compile(expression, Pattern.DOTALL);
  }

  private boolean isTracking(ObjectId id) {
    return id.kind() == Kind.TABLE && tracking.stream().anyMatch(id.name()::equalsIgnoreCase);
  }

  /** What is left out by itself, or with its table. */
  private static Predicate<ObjectId> leftOut(
      Predicate<ObjectId> byItself, Catalog found, Catalog expected) {
    Set<ObjectId> left = new TreeSet<>();
    for (Catalog catalog : List.of(found, expected)) {
      catalog.objects().keySet().stream().filter(byItself).forEach(left::add);
    }
    for (Catalog catalog : List.of(found, expected)) {
      catalog.objects().values().stream()
          .filter(object -> owner(object, catalog).filter(left::contains).isPresent())
          .map(SchemaObject::id)
          .forEach(left::add);
    }
    return left::contains;
  }

  private static Optional<ObjectId> owner(SchemaObject object, Catalog catalog) {
    return object instanceof Sequence sequence && sequence.ownedBy() != null
        ? Optional.of(
            ObjectId.of(Kind.TABLE, sequence.ownedBy().schema(), sequence.ownedBy().table()))
        : catalog.tableOf(object);
  }
}
