package plumbline.steward.ddl;

import java.util.List;
import plumbline.steward.model.View;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Step;

/** Views. One can be replaced while others use it where its columns stay and new ones follow. */
final class ViewDdl implements ObjectDdl<View> {

  @Override
  public Way way(View found, View expected) {
    int before = found.columns().size();
    boolean continues =
        before <= expected.columns().size()
            && found.columns().equals(expected.columns().subList(0, before));
    return continues ? Way.ALTER : Way.REPLACE;
  }

  @Override
  public List<Step> create(View view) {
    return List.of(statement("create view ", view));
  }

  private static Step statement(String words, View view) {
    return Step.quick(
        view.id(),
        words + Names.of(view.id()) + Options.with(view.options()) + " as\n" + view.query());
  }

  @Override
  public List<Step> alter(View found, View expected) {
    if (!found.query().equals(expected.query()) || !found.columns().equals(expected.columns())) {
      return List.of(statement("create or replace view ", expected));
    }
    return Options.changes(found.options(), expected.options()).stream()
        .map(change -> "alter view %s %s".formatted(Names.of(expected.id()), change))
        .map(sql -> Step.quick(expected.id(), sql))
        .toList();
  }

  @Override
  public List<Step> drop(View view) {
    return List.of(Step.quick(view.id(), "drop view " + Names.of(view.id())));
  }
}
