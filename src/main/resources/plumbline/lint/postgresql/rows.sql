with recursive parts as (
  select oid as whole, oid as part from pg_class where relkind in ('r', 'p', 'm')
  union all
  select parts.whole, inhrelid from parts join pg_inherits on inhparent = parts.part
)
select n.nspname as schema, whole.relname as name, whole.relkind::text as kind,
       sum(case when part.reltuples >= 0 then part.reltuples else pg_stat_get_live_tuples(part.oid) end)::bigint as row_count
from parts
join pg_class whole on whole.oid = parts.whole
join pg_class part on part.oid = parts.part and part.relkind <> 'p'
join pg_namespace n on n.oid = whole.relnamespace
where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
group by 1, 2, 3
