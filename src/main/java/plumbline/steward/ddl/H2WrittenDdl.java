package plumbline.steward.ddl;

import java.util.List;
import java.util.function.Function;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Step;

/** Objects that one statement makes, and that are made anew where they differ. */
final class H2WrittenDdl<T extends SchemaObject> implements ObjectDdl<T> {
  private final Function<T, String> statement;

  /**
   * The objects of one type.
   *
   * @param statement the one that makes an object
   */
  H2WrittenDdl(Function<T, String> statement) {
    this.statement = statement;
  }

  @Override
  public Way way(T found, T expected) {
    return Way.REPLACE;
  }

  @Override
  public List<Step> create(T object) {
    return List.of(Step.quick(object.id(), statement.apply(object)));
  }

  @Override
  public List<Step> alter(T found, T expected) {
    throw new IllegalStateException(expected.id() + " cannot be altered");
  }

  @Override
  public List<Step> drop(T object) {
    return List.of(Step.quick(object.id(), "drop " + H2Names.withKind(object.id())));
  }
}
