select e.tableoid as catalog, e.oid, 'EVENT_TRIGGER' as kind, '' as schema, e.evtname as name,
       '' as arguments, pg_get_userbyid(e.evtowner) as owner,
       'CREATE EVENT TRIGGER ' || quote_ident(e.evtname) || ' ON ' || e.evtevent
         || coalesce(E'\n   WHEN TAG IN ('
                     || (select string_agg(quote_literal(t.tag), ', ' order by t.place)
                         from unnest(e.evttags) with ordinality t(tag, place)) || ')', '')
         || E'\n   EXECUTE FUNCTION ' || e.evtfoid::regproc || '()'
         || case e.evtenabled when 'O' then ''
                 else E';\nALTER EVENT TRIGGER ' || quote_ident(e.evtname)
                      || case e.evtenabled when 'D' then ' DISABLE'
                                           when 'R' then ' ENABLE REPLICA'
                                           else ' ENABLE ALWAYS' end end as definition,
       '' as digest
from pg_event_trigger e
