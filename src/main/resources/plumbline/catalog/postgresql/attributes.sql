-- The columns of views and foreign tables, and the fields of composite types.
select c.tableoid as catalog, c.oid, a.attnum as part,
       n.nspname as schema, c.relname as relation, a.attname as name,
       format_type(a.atttypid, a.atttypmod) as type,
       case when a.attcollation <> t.typcollation
            then quote_ident(ln.nspname) || '.' || quote_ident(l.collname) end as collation
from pg_attribute a
join pg_class c on c.oid = a.attrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_type t on t.oid = a.atttypid
left join pg_collation l on l.oid = a.attcollation and a.attcollation <> t.typcollation
left join pg_namespace ln on ln.oid = l.collnamespace
where a.attnum > 0 and not a.attisdropped
  and c.relkind in ('v', 'm', 'c', 'f')
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by a.attrelid, a.attnum
