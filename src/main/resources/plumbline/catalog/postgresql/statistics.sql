select s.tableoid as catalog, s.oid, 'STATISTICS' as kind, n.nspname as schema, s.stxname as name,
       '' as arguments, pg_get_userbyid(s.stxowner) as owner,
       pg_get_statisticsobjdef(s.oid)
         || case when s.stxstattarget >= 0
                 then E';\nALTER STATISTICS ' || quote_ident(n.nspname) || '.' || quote_ident(s.stxname)
                      || ' SET STATISTICS ' || s.stxstattarget
                 else '' end as definition,
       '' as digest
from pg_statistic_ext s
join pg_namespace n on n.oid = s.stxnamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
