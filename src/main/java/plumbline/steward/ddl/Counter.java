package plumbline.steward.ddl;

import java.util.List;
import java.util.stream.Collectors;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SequenceOptions;

/**
 * How far a sequence has counted, which it never forgets: a number that a row has is not given
 * again.
 *
 * @param sequence its name with its schema, quoted
 * @param options how it is to count
 */
record Counter(String sequence, SequenceOptions options) {

  /** Sets it to the last number that the rows of a column have, where it is not as far yet. */
  String beyondTheRows(ObjectId column) {
    return "select " + set(column);
  }

  private String set(ObjectId column) {
    String counted = "(select last_value from %s)".formatted(sequence);
    boolean rises = options.increment() > 0;
    String last = (rises ? "max(" : "min(") + Names.identifier(column.name()) + ")";
    return """
        setval(%s, %s::bigint)
        from %s
        having %s between %s and %s"""
        .formatted(
            Names.literal(sequence),
            last,
            Names.table(column),
            last,
            rises ? counted : options.min(),
            rises ? options.max() : counted);
  }

  /**
   * Changes how a sequence counts, which begins anew only where it has counted beyond its new
   * bounds.
   *
   * @param change the statement
   * @param columns those that it fills
   */
  String within(String change, List<ObjectId> columns) {
    String raised =
        columns.stream()
            .map(column -> "  perform %s;\n".formatted(set(column)))
            .collect(Collectors.joining());
    return """
        do $$
        begin
          if (select last_value between %d and %d from %s) then
            %s;
            return;
          end if;
          %s restart;
        %send $$"""
        .formatted(options.min(), options.max(), sequence, change, change, raised);
  }
}
