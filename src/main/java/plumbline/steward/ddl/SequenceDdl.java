package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Sequence;
import plumbline.steward.model.SequenceOptions;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Step;

/** Sequences that stand alone. Who owns one is an operation of its own. */
final class SequenceDdl implements ObjectDdl<Sequence> {
  private final NumberedColumns numbered;

  SequenceDdl(NumberedColumns numbered) {
    this.numbered = numbered;
  }

  @Override
  public Way way(Sequence found, Sequence expected) {
    return Way.ALTER;
  }

  @Override
  public List<Step> create(Sequence sequence) {
    String words = sequence.unlogged() ? "create unlogged sequence " : "create sequence ";
    return List.of(
        Step.quick(sequence.id(), words + Names.of(sequence.id()) + described(sequence.options())));
  }

  @Override
  public List<Step> alter(Sequence found, Sequence expected) {
    String sequence = "alter sequence " + Names.of(expected.id());
    List<Step> steps = new ArrayList<>();
    if (!found.options().equals(expected.options())) {
      steps.add(count(found, expected, sequence + described(expected.options())));
    }
    if (found.unlogged() != expected.unlogged()) {
      String persistence = expected.unlogged() ? " set unlogged" : " set logged";
      steps.add(Step.quick(expected.id(), sequence + persistence));
    }
    return steps;
  }

  private Step count(Sequence found, Sequence expected, String sql) {
    return expected.options().contains(found.options())
        ? Step.quick(expected.id(), sql)
        : Step.slow(expected.id(), counter(expected).within(sql, numbered.filledBy(expected)));
  }

  /** How far it has counted is lost, unless the rows of the column that owns it tell. */
  @Override
  public List<Step> drop(Sequence sequence) {
    String name = Names.of(sequence.id());
    String sql = "drop sequence if exists " + name;
    return List.of(
        sequence.ownedBy() == null
            ? Step.destructive(
                sequence.id(), sql, "select count(*) from %s where is_called".formatted(name))
            : Step.quick(sequence.id(), sql));
  }

  /** A sequence goes with a column, whose rows it may have to number. */
  List<Step> own(ObjectId sequence, ObjectId column) {
    List<Step> steps = new ArrayList<>();
    numbered.goingWith(column, sequence).ifPresent(own -> steps.add(raise(own, column)));
    String owner =
        column == null ? "none" : Names.table(column) + "." + Names.identifier(column.name());
    steps.add(Step.quick(sequence, "alter sequence " + Names.of(sequence) + " owned by " + owner));
    return steps;
  }

  /** Before a sequence numbers the rows of a column. */
  static Step raise(Sequence sequence, ObjectId column) {
    return Step.slow(sequence.id(), counter(sequence).beyondTheRows(column));
  }

  private static Counter counter(Sequence sequence) {
    return new Counter(Names.of(sequence.id()), sequence.options());
  }

  private static String described(SequenceOptions options) {
    return " as " + options.type() + " " + String.join(" ", clauses(options));
  }

  /** How it counts, one clause each; the type is not among them. */
  static List<String> clauses(SequenceOptions options) {
    return List.of(
        "start with " + options.start(),
        "increment by " + options.increment(),
        "minvalue " + options.min(),
        "maxvalue " + options.max(),
        "cache " + options.cache(),
        options.cycle() ? "cycle" : "no cycle");
  }
}
