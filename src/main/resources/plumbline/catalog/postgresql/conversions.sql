select c.tableoid as catalog, c.oid, 'CONVERSION' as kind, n.nspname as schema, c.conname as name,
       '' as arguments, pg_get_userbyid(c.conowner) as owner,
       'CREATE ' || case when c.condefault then 'DEFAULT ' else '' end
         || 'CONVERSION ' || quote_ident(n.nspname) || '.' || quote_ident(c.conname)
         || ' FOR ' || quote_literal(pg_encoding_to_char(c.conforencoding))
         || ' TO ' || quote_literal(pg_encoding_to_char(c.contoencoding))
         || ' FROM ' || c.conproc as definition,
       '' as digest
from pg_conversion c
join pg_namespace n on n.oid = c.connamespace
where c.oid >= 16384
