package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Sequence;
import plumbline.steward.model.SequenceOptions;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Step;

/** Sequences that stand alone. H2 cannot change the type of one. */
final class H2SequenceDdl implements ObjectDdl<Sequence> {
  private final NumberedColumns numbered;

  H2SequenceDdl(NumberedColumns numbered) {
    this.numbered = numbered;
  }

  @Override
  public Way way(Sequence found, Sequence expected) {
    return found.options().type().equals(expected.options().type()) ? Way.ALTER : Way.REPLACE;
  }

  @Override
  public List<Step> create(Sequence sequence) {
    SequenceOptions options = sequence.options();
    return List.of(
        Step.quick(
            sequence.id(),
            "create sequence %s as %s start with %d %s"
                .formatted(
                    H2Names.of(sequence.id()),
                    options.type(),
                    options.start(),
                    String.join(" ", counting(options)))));
  }

  /** All but where it begins. */
  static List<String> counting(SequenceOptions options) {
    return List.of(
        "increment by " + options.increment(),
        "minvalue " + options.min(),
        "maxvalue " + options.max(),
        "cache " + options.cache(),
        options.cycle() ? "cycle" : "no cycle");
  }

  /** What of that differs. */
  static List<String> changes(SequenceOptions found, SequenceOptions expected) {
    List<String> changes = new ArrayList<>(counting(expected));
    changes.removeAll(counting(found));
    return changes;
  }

  @Override
  public List<Step> alter(Sequence found, Sequence expected) {
    List<String> changes = new ArrayList<>();
    if (found.options().start() != expected.options().start()) {
      changes.add("start with " + expected.options().start());
    }
    changes.addAll(changes(found.options(), expected.options()));
    List<Step> steps = new ArrayList<>();
    if (!expected.options().contains(found.options())) {
      changes.add(H2Counter.of(expected).within());
      numbered.filledBy(expected).forEach(column -> steps.add(raise(expected, column)));
    }
    steps.add(
        0,
        Step.quick(
            expected.id(),
            "alter sequence %s %s"
                .formatted(H2Names.of(expected.id()), String.join(" ", changes))));
    return steps;
  }

  /** Before a sequence numbers the rows of a column. */
  static Step raise(Sequence sequence, ObjectId column) {
    return Step.slow(
        sequence.id(),
        "alter sequence %s %s"
            .formatted(H2Names.of(sequence.id()), H2Counter.of(sequence).beyondTheRows(column)));
  }

  /** How far it has counted is lost. */
  @Override
  public List<Step> drop(Sequence sequence) {
    return List.of(
        Step.destructive(
            sequence.id(),
            "drop " + H2Names.withKind(sequence.id()),
            "select count(*) from information_schema.sequences where sequence_schema = %s"
                    .formatted(H2Names.literal(sequence.id().schema()))
                + " and sequence_name = %s and base_value <> start_value"
                    .formatted(H2Names.literal(sequence.id().name()))));
  }
}
