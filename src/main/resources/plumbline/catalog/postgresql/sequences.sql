select c.tableoid as catalog, c.oid, n.nspname as schema, c.relname as name,
       pg_get_userbyid(c.relowner) as owner,
       format_type(s.seqtypid, null) as type, s.seqstart as start, s.seqincrement as increment,
       s.seqmin as min, s.seqmax as max, s.seqcache as cache, s.seqcycle as cycle,
       c.relpersistence = 'u' as unlogged,
       quote_ident(n.nspname) || '.' || quote_ident(c.relname) as quoted_name
from pg_sequence s
join pg_class c on c.oid = s.seqrelid
join pg_namespace n on n.oid = c.relnamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
