select m.tableoid as catalog, m.oid, 'ACCESS_METHOD' as kind, '' as schema, m.amname as name,
       '' as arguments, null as owner,
       'CREATE ACCESS METHOD ' || quote_ident(m.amname)
         || ' TYPE ' || case m.amtype when 'i' then 'INDEX' else 'TABLE' end
         || ' HANDLER ' || m.amhandler as definition,
       '' as digest
from pg_am m
where m.oid >= 16384
