package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.model.Column;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Step;

/** How a column is stored and looked at: in one table, whatever its heirs do. */
final class ColumnSettings {
  private static final int KNOWS_DEFAULT_STORAGE = 16;

  private final int version;

  ColumnSettings(int version) {
    this.version = version;
  }

  /** What a new column needs. */
  List<Step> ofNew(Column column) {
    return ofNew(column, with(column, "", "", -1, List.of()));
  }

  /** What a column of a new type needs, which is stored as that type is. */
  List<Step> ofNew(Column column, Column before) {
    return change(with(column, "", "", before.statistics(), before.options()), column);
  }

  private static Column with(
      Column column, String storage, String compression, int statistics, List<String> options) {
    return new Column(
        column.id(),
        column.type(),
        column.collation(),
        column.notNull(),
        column.generated(),
        column.virtual(),
        column.identity(),
        storage,
        compression,
        statistics,
        options,
        column.inherited(),
        column.local());
  }

  List<Step> change(Column found, Column expected) {
    ObjectId id = expected.id();
    List<Step> steps = new ArrayList<>();
    if (!found.storage().equals(expected.storage())) {
      steps.add(Step.quick(id, storage(expected)));
    }
    if (!found.compression().equals(expected.compression())) {
      String method = expected.compression().isEmpty() ? "default" : expected.compression();
      steps.add(Step.quick(id, only(id) + "set compression " + method));
    }
    if (found.statistics() != expected.statistics()) {
      steps.add(Step.quick(id, only(id) + "set statistics " + expected.statistics()));
    }
    for (String clause : Options.changes(found.options(), expected.options())) {
      steps.add(Step.quick(id, only(id) + clause));
    }
    return steps;
  }

  private String storage(Column column) {
    if (!column.storage().isEmpty()) {
      return only(column.id()) + "set storage " + column.storage();
    }
    return version < KNOWS_DEFAULT_STORAGE
        ? storageOfType(column)
        : only(column.id()) + "set storage default";
  }

  private static String storageOfType(Column column) {
    return """
        do $$
        begin
          execute (
            select %s || case typstorage
              when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended' end
            from pg_type
            where oid = %s::regtype);
        end $$"""
        .formatted(Names.literal(only(column.id()) + "set storage "), Names.literal(column.type()));
  }

  private static String only(ObjectId column) {
    return "alter table only %s alter column %s "
        .formatted(Names.table(column), Names.identifier(column.name()));
  }
}
