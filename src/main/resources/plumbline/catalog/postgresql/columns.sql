-- Of tables, views, foreign tables and composite types.
select c.tableoid as catalog, c.oid, a.attnum as part,
       case when c.relkind not in ('r', 'p') then n.nspname end as schema,
       case when c.relkind not in ('r', 'p') then c.relname end as relation,
       a.attname as name,
       format_type(a.atttypid, a.atttypmod) as type,
       case when a.attcollation <> t.typcollation
            then quote_ident(ln.nspname) || '.' || quote_ident(l.collname) end as collation,
       a.attnotnull as not_null,
       a.attgenerated as generated,
       a.attidentity as identity,
       d.tableoid as default_catalog, d.oid as default_oid,
       pg_get_expr(d.adbin, d.adrelid) as expression,
       case when a.attstorage <> t.typstorage
            then case a.attstorage when 'p' then 'plain' when 'e' then 'external'
                                   when 'm' then 'main' when 'x' then 'extended' end end as storage,
       case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end as compression,
       coalesce(a.attstattarget, -1) as statistics,
       a.attoptions as options,
       a.attinhcount > 0 as inherited,
       a.attislocal as local
from pg_attribute a
join pg_class c on c.oid = a.attrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_type t on t.oid = a.atttypid
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
left join pg_collation l on l.oid = a.attcollation and a.attcollation <> t.typcollation
left join pg_namespace ln on ln.oid = l.collnamespace
where a.attnum > 0 and not a.attisdropped
  and c.relkind in ('r', 'p', 'v', 'm', 'f', 'c')
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by a.attrelid, a.attnum
