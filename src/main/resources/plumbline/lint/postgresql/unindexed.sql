select n.nspname as schema, t.relname as "table", c.conname as name
from pg_constraint c
join pg_class t on t.oid = c.conrelid
join pg_namespace n on n.oid = t.relnamespace
where c.contype = 'f' and c.conparentid = 0 and not exists (
  select 1 from pg_index i
  where i.indrelid = c.conrelid and i.indpred is null and i.indisvalid
    and c.conkey <@ array(
      select key from unnest(i.indkey) with ordinality as keys(key, position)
      where position <= cardinality(c.conkey)))
