select c.oid, n.nspname as schema, c.relname as name, c.relkind::text as kind,
       pg_relation_filenode(c.oid) as file, i.indrelid as index_of
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_index i on i.indexrelid = c.oid
where c.relkind in ('r', 'p', 'm', 'i', 'I') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
