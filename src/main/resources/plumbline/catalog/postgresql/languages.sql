select l.tableoid as catalog, l.oid, 'LANGUAGE' as kind, '' as schema, l.lanname as name,
       '' as arguments, pg_get_userbyid(l.lanowner) as owner,
       'CREATE ' || case when l.lanpltrusted then 'TRUSTED ' else '' end
         || 'PROCEDURAL LANGUAGE ' || quote_ident(l.lanname)
         || case when l.lanplcallfoid <> 0 then ' HANDLER ' || l.lanplcallfoid::regproc else '' end
         || case when l.laninline <> 0 then ' INLINE ' || l.laninline::regproc else '' end
         || case when l.lanvalidator <> 0 then ' VALIDATOR ' || l.lanvalidator::regproc else '' end
         as definition,
       '' as digest
from pg_language l
where l.oid >= 16384
