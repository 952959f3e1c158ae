package plumbline.steward.ddl;

import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Step;

/**
 * Gives rows of old the default of a new column, some pages at a time, each committed; the last
 * round is for rows that others moved meanwhile. Triggers that fire find what they name as they do
 * for everybody else in the database.
 */
final class Backfill {
  private static final int PAGES = 500;

  private Backfill() {}

  static Step of(ObjectId column) {
    String sql =
        """
        do $$
        declare
          part regclass;
          page bigint;
          last boolean;
        begin
          for part in
            with recursive parts(id) as (
              select %1$s::regclass::oid
              union
              select inhrelid from pg_inherits join parts on inhparent = id)
            select id from parts join pg_class on oid = id where relkind = 'r'
          loop
            page := 0;
            loop
              last := page >= pg_relation_size(part) / current_setting('block_size')::bigint;
              perform set_config('search_path', reset_val, true) from pg_settings where name = 'search_path';
              execute format('update only %%s set %%I = default where %%2$I is null', part, %2$s)
                || case when last then ''
                     else format(' and ctid >= ''(%%s,0)'' and ctid < ''(%%s,0)''', page, page + %3$d) end;
              commit;
              exit when last;
              page := page + %3$d;
            end loop;
          end loop;
        end $$"""
            .formatted(Names.literal(Names.table(column)), Names.literal(column.name()), PAGES);
    return Step.slow(column, sql, Hazard.MAY_FAIL_ON_DATA);
  }
}
