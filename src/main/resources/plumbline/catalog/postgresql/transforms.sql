select t.tableoid as catalog, t.oid, 'TRANSFORM' as kind, '' as schema,
       format_type(t.trftype, null) || ' language ' || l.lanname as name,
       '' as arguments, null as owner,
       'CREATE TRANSFORM FOR ' || format_type(t.trftype, null) || ' LANGUAGE ' || quote_ident(l.lanname)
         || ' (' || concat_ws(', ',
              case when t.trffromsql <> 0
                   then 'FROM SQL WITH FUNCTION ' || t.trffromsql::regprocedure end,
              case when t.trftosql <> 0
                   then 'TO SQL WITH FUNCTION ' || t.trftosql::regprocedure end)
         || ')' as definition,
       '' as digest
from pg_transform t
join pg_language l on l.oid = t.trflang
where t.oid >= 16384
