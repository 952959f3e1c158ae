select t.tableoid as catalog, t.oid, n.nspname as schema, t.typname as name,
       pg_get_userbyid(t.typowner) as owner, c.tableoid as relation_catalog, c.oid as relation
from pg_type t
join pg_class c on c.oid = t.typrelid and c.relkind = 'c'
join pg_namespace n on n.oid = t.typnamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
