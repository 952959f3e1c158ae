package plumbline.steward.ddl;

import plumbline.steward.model.Column;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Sequence;
import plumbline.steward.model.SequenceOptions;

/**
 * How far a sequence has counted, which it never forgets: a number that a row has is not given
 * again.
 *
 * @param next a query for the next number as it is, whose column is called so, too
 * @param options how the sequence is to count
 */
record H2Counter(String next, SequenceOptions options) {
  private static final String VARIABLE = "@next";

  static H2Counter of(Sequence sequence) {
    return new H2Counter(
        """
        select base_value as next from information_schema.sequences
        where sequence_schema = %s and sequence_name = %s"""
            .formatted(
                H2Names.literal(sequence.id().schema()), H2Names.literal(sequence.id().name())),
        sequence.options());
  }

  /** That of a column which is to be numbered anew, as it was {@link #noted}. */
  static H2Counter of(Column column) {
    return new H2Counter("select " + VARIABLE + " as next", column.identity().options());
  }

  /** Notes the next number of a column, which is forgotten with its definition; null for none. */
  static String noted(ObjectId column) {
    return """
        set %s = (
          select identity_base from information_schema.columns
          where table_schema = %s and table_name = %s and column_name = %s)"""
        .formatted(
            VARIABLE,
            H2Names.literal(column.schema()),
            H2Names.literal(column.table()),
            H2Names.literal(column.name()));
  }

  /** The clause that lets it go on where it is, or begin anew where that is out of its bounds. */
  String within() {
    return "restart with (%s)".formatted(present());
  }

  private String present() {
    return "select case when next between %d and %d then next else %d end as present from (%s)"
        .formatted(options.min(), options.max(), options.start(), next);
  }

  /** The same, and behind the numbers that the rows of a column have. */
  String beyondTheRows(ObjectId column) {
    boolean rises = options.increment() > 0;
    String free =
        "%s(%s) + %d"
            .formatted(rises ? "max" : "min", H2Names.quoted(column.name()), options.increment());
    return """
        restart with (
        select case when %1$s between %2$s and %3$s then %1$s else present end
        from (%4$s) left join %5$s on true
        group by present)"""
        .formatted(
            free,
            rises ? "present" : options.min(),
            rises ? options.max() : "present",
            present(),
            H2Names.table(column));
  }
}
