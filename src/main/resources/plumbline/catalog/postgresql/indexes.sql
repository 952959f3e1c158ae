select x.tableoid as catalog, x.oid, n.nspname as schema, x.relname as name,
       x.tableoid as relation_catalog, i.indrelid as relation, pg_get_indexdef(i.indexrelid) as definition,
       i.indisvalid and i.indisready and i.indislive as valid,
       parent.schema as parent_schema, parent.name as parent_name,
       statistics.targets as statistics
from pg_index i
join pg_class x on x.oid = i.indexrelid
join pg_namespace n on n.oid = x.relnamespace
left join (select h.inhrelid, p.relname as name, pn.nspname as schema
           from pg_inherits h
           join pg_class p on p.oid = h.inhparent and p.relkind = 'I'
           join pg_namespace pn on pn.oid = p.relnamespace) parent on parent.inhrelid = i.indexrelid
left join (select a.attrelid, array_agg(a.attnum || '=' || a.attstattarget order by a.attnum) as targets
           from pg_attribute a
           join pg_class ac on ac.oid = a.attrelid and ac.relkind in ('i', 'I')
           where a.attstattarget >= 0 and a.attnum > 0
           group by a.attrelid) statistics on statistics.attrelid = i.indexrelid
where not exists (select from pg_constraint k
                  where k.conindid = i.indexrelid and k.conrelid = i.indrelid
                    and k.contype in ('p', 'u', 'x'))
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
