select c.tableoid as catalog, c.oid, n.nspname as schema, c.relname as name,
       pg_get_userbyid(c.relowner) as owner,
       c.relkind = 'm' as materialized,
       rtrim(pg_get_viewdef(c.oid), ';') as query,
       c.reloptions as options, toast.reloptions as toast_options,
       case when m.amname <> current_setting('default_table_access_method') then m.amname end
         as access_method,
       s.spcname as tablespace
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_am m on m.oid = c.relam
left join pg_tablespace s on s.oid = c.reltablespace
left join pg_class toast on toast.oid = c.reltoastrelid
where c.relkind in ('v', 'm')
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
