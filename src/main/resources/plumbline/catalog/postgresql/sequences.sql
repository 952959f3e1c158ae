select c.tableoid as catalog, c.oid, n.nspname as schema, c.relname as name,
       pg_get_userbyid(c.relowner) as owner,
       format_type(s.seqtypid, null) as type, s.seqstart as start, s.seqincrement as increment,
       s.seqmin as min, s.seqmax as max, s.seqcache as cache, s.seqcycle as cycle,
       c.relpersistence = 'u' as unlogged,
       quote_ident(n.nspname) || '.' || quote_ident(c.relname) as quoted_name,
       d.deptype = 'i' as identity,
       tn.nspname as owning_schema, t.relname as owning_table, a.attname as owning_column
from pg_sequence s
join pg_class c on c.oid = s.seqrelid
join pg_namespace n on n.oid = c.relnamespace
left join pg_depend d
  on d.classid = 'pg_class'::regclass and d.objid = c.oid and d.objsubid = 0
     and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0 and d.deptype in ('a', 'i')
left join pg_class t on t.oid = d.refobjid
left join pg_namespace tn on tn.oid = t.relnamespace
left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
