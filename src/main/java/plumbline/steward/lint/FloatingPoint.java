package plumbline.steward.lint;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A column has no exact numbers. */
final class FloatingPoint implements Rule {
  private static final List<String> TYPES = List.of("double precision", "real", "float");

  @Override
  public Help help() {
    return Help.of(
        "PL011",
        "floating-point columns",
        "binary fractions cannot hold most amounts of money: sums are off, and equal amounts differ",
        "numeric(20, 8)");
  }

  @Override
  public Stream<Offence> check(Observation seen) {
    return seen.madeColumns()
        .filter(
            column -> TYPES.stream().anyMatch(column.type().toLowerCase(Locale.ROOT)::startsWith))
        .map(column -> Offence.of(column.id(), column.id().path() + " is " + column.type()));
  }
}
