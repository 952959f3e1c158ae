select c.tableoid as catalog, c.oid, n.nspname as schema, c.relname as name,
       pg_get_userbyid(c.relowner) as owner,
       c.relpersistence = 'u' as unlogged,
       case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as partition_key,
       parents.schemas as parent_schemas, parents.names as parent_names,
       case when c.relispartition then pg_get_expr(c.relpartbound, c.oid) end as bound,
       case when c.reloftype <> 0 then format_type(c.reloftype, null) end as of_type,
       case when m.amname <> current_setting('default_table_access_method') then m.amname end
         as access_method,
       s.spcname as tablespace,
       c.reloptions as options, toast.reloptions as toast_options,
       c.relrowsecurity as row_security, c.relforcerowsecurity as forced_row_security,
       c.relreplident as replica_identity, identity.relname as replica_identity_index,
       clustered.relname as clustered_on
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_am m on m.oid = c.relam
left join pg_tablespace s on s.oid = c.reltablespace
left join pg_class toast on toast.oid = c.reltoastrelid
left join (select h.inhrelid,
                  array_agg(pn.nspname::text order by h.inhseqno) as schemas,
                  array_agg(p.relname::text order by h.inhseqno) as names
           from pg_inherits h
           join pg_class p on p.oid = h.inhparent and p.relkind in ('r', 'p')
           join pg_namespace pn on pn.oid = p.relnamespace
           group by h.inhrelid) parents on parents.inhrelid = c.oid
left join (select i.indrelid, x.relname
           from pg_index i join pg_class x on x.oid = i.indexrelid
           where i.indisreplident) identity on identity.indrelid = c.oid
left join (select i.indrelid, x.relname
           from pg_index i join pg_class x on x.oid = i.indexrelid
           where i.indisclustered) clustered on clustered.indrelid = c.oid
where c.relkind in ('r', 'p')
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by n.nspname, c.relname
