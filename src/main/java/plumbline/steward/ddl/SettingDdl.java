package plumbline.steward.ddl;

import java.util.List;
import plumbline.steward.model.Setting;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Step;

/** What is known by the statements that say it and take it back. */
final class SettingDdl implements ObjectDdl<Setting> {

  @Override
  public Way way(Setting found, Setting expected) {
    return Way.ALTER;
  }

  @Override
  public List<Step> create(Setting setting) {
    return List.of(step(setting, setting.statement()));
  }

  @Override
  public List<Step> alter(Setting found, Setting expected) {
    return found.statement().equals(expected.statement()) ? List.of() : create(expected);
  }

  @Override
  public List<Step> drop(Setting setting) {
    return List.of(step(setting, setting.undoing()));
  }

  private static Step step(Setting setting, String sql) {
    return setting.moves()
        ? Step.slow(setting.id(), sql, Hazard.BLOCKS_WRITES)
        : Step.quick(setting.id(), sql);
  }
}
