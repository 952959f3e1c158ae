package plumbline.steward.diff;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
 * @param tracking the tables in which Liquibase keeps its notes, in the connection's current schema
 *     and in any case; they are no part of the definition, and not even listed
 * @param lock what the migration lock makes on H2, which is no part of the definition either
 */
public record Scope(
    List<String> schemas, List<String> ignore, Set<String> tracking, Set<ObjectId> lock) {
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
    lock = Set.copyOf(lock);
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
    Predicate<ObjectId> left = leftOut(ignored().or(tracking(found.server())), found, expected);
    return id -> lies.test(id) && !left.test(id);
  }

  /** What is there and not managed, in order; of a table with all that is part of it, the table. */
  public List<ObjectId> unmanaged(Catalog found, Catalog expected) {
    Predicate<ObjectId> managed = managed(found, expected);
    Predicate<ObjectId> tracking = leftOut(tracking(found.server()), found, expected);
    return found.objects().values().stream()
        .filter(object -> !managed.test(object.id()))
        .filter(object -> !tracking.test(object.id()))
        .filter(object -> !isAsGiven(object.id(), found, expected))
        .filter(object -> found.tableOf(object).filter(managed.negate()).isEmpty())
        .map(SchemaObject::id)
        .sorted()
        .toList();
  }

  /** Who may use such an object is an administrator's business, and told where it was changed. */
  private static boolean isAsGiven(ObjectId id, Catalog found, Catalog expected) {
    return GIVEN.contains(id)
        && Objects.equals(found.owners().get(id), expected.owners().get(id))
        && Objects.equals(found.comments().get(id), expected.comments().get(id))
        && Objects.equals(found.grants().get(id), expected.grants().get(id));
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

  private Predicate<ObjectId> tracking(Catalog.Server server) {
    boolean inCapitals = server.engine().equals("h2");
    Set<ObjectId> own =
        tracking.stream()
            .map(name -> inCapitals ? name.toUpperCase(Locale.ROOT) : name.toLowerCase(Locale.ROOT))
            .map(name -> ObjectId.of(Kind.TABLE, server.schema(), name))
            .collect(Collectors.toSet());
    return id -> own.contains(id) || (inCapitals && lock.contains(id));
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
