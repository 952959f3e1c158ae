select t.tableoid as catalog, t.oid, n.nspname as schema, t.typname as name,
       pg_get_userbyid(t.typowner) as owner,
       format_type(t.typbasetype, t.typtypmod) as type,
       case when t.typcollation <> b.typcollation
            then quote_ident(ln.nspname) || '.' || quote_ident(l.collname) end as collation,
       t.typnotnull as not_null,
       coalesce(pg_get_expr(t.typdefaultbin, 'pg_type'::regclass), quote_literal(t.typdefault))
         as expression
from pg_type t
join pg_type b on b.oid = t.typbasetype
join pg_namespace n on n.oid = t.typnamespace
left join pg_collation l on l.oid = t.typcollation
left join pg_namespace ln on ln.oid = l.collnamespace
where t.typtype = 'd'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
