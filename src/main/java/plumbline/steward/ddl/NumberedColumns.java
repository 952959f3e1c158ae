package plumbline.steward.ddl;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Sequence;

/** Which columns of tables that are there take their numbers from which sequences. */
final class NumberedColumns {
  private static final Pattern NUMBER =
      Pattern.compile("(tiny|small|big)?int(eger)?|numeric(\\(.*\\))?");

  private final Catalog found;
  private final Catalog expected;
  private final Domains domains;

  NumberedColumns(Catalog found, Catalog expected, Domains domains) {
    this.found = found;
    this.expected = expected;
    this.domains = domains;
  }

  /** The sequences that a default calls, where rows may have numbers that they would give. */
  List<Sequence> sequences(ColumnDefault value) {
    return mayHaveNumbers(value.column())
        ? called(value.id()).map(id -> (Sequence) expected.objects().get(id)).toList()
        : List.of();
  }

  /** The columns that a sequence fills, and that stay of the type that they are. */
  List<ObjectId> filledBy(Sequence sequence) {
    Stream<ObjectId> byDefault =
        expected.objects().values().stream()
            .filter(ColumnDefault.class::isInstance)
            .map(ColumnDefault.class::cast)
            .filter(value -> called(value.id()).anyMatch(sequence.id()::equals))
            .map(ColumnDefault::column);
    return Stream.concat(byDefault, Stream.ofNullable(sequence.ownedBy()))
        .filter(this::mayHaveNumbers)
        .filter(column -> type(column, found).equals(type(column, expected)))
        .distinct()
        .toList();
  }

  /** A sequence, where it is to go with a column that no default of its own fills from it. */
  Optional<Sequence> goingWith(ObjectId column, ObjectId sequence) {
    return column != null
            && mayHaveNumbers(column)
            && called(column.sibling(Kind.DEFAULT, column.name())).noneMatch(sequence::equals)
        ? Optional.of((Sequence) expected.objects().get(sequence))
        : Optional.empty();
  }

  private Stream<ObjectId> called(ObjectId value) {
    return expected.dependencies().getOrDefault(value, Set.of()).stream()
        .filter(id -> expected.objects().get(id) instanceof Sequence);
  }

  private boolean mayHaveNumbers(ObjectId column) {
    return found.objects().get(column) instanceof Column
        && expected.objects().get(column) instanceof Column wanted
        && NUMBER.matcher(domains.base(wanted.type()).toLowerCase(Locale.ROOT)).matches();
  }

  private static String type(ObjectId column, Catalog catalog) {
    return ((Column) catalog.objects().get(column)).type();
  }
}
