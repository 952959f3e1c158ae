select t.tableoid as catalog, t.oid, n.nspname as schema, t.typname as name,
       pg_get_userbyid(t.typowner) as owner,
       (select array_agg(e.enumlabel::text order by e.enumsortorder)
        from pg_enum e where e.enumtypid = t.oid) as labels
from pg_type t
join pg_namespace n on n.oid = t.typnamespace
where t.typtype = 'e'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
