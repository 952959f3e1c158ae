package plumbline.steward.ddl;

import java.util.List;
import java.util.stream.Collectors;
import plumbline.steward.model.Attribute;
import plumbline.steward.model.View;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Step;

/** Views. H2 replaces one where those that select from it find their columns in the new one. */
final class H2ViewDdl implements ObjectDdl<View> {

  @Override
  public Way way(View found, View expected) {
    return names(expected).containsAll(names(found)) ? Way.ALTER : Way.ALTER_ALONE;
  }

  private static List<String> names(View view) {
    return view.columns().stream().map(Attribute::name).toList();
  }

  @Override
  public List<Step> create(View view) {
    String columns = names(view).stream().map(H2Names::quoted).collect(Collectors.joining(", "));
    return List.of(
        Step.quick(
            view.id(),
            "create or replace view %s (%s) as\n%s"
                .formatted(H2Names.of(view.id()), columns, view.query())));
  }

  @Override
  public List<Step> alter(View found, View expected) {
    return create(expected);
  }

  @Override
  public List<Step> drop(View view) {
    return List.of(
        Step.quick(view.id(), "drop %s restrict".formatted(H2Names.withKind(view.id()))));
  }
}
