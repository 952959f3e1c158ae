select t.tableoid as catalog, t.oid, 'pg_class'::regclass::oid as relation_catalog, t.tgrelid as relation, t.tgname as name,
       pg_get_triggerdef(t.oid) as definition, t.tgenabled as firing
from pg_trigger t
where not t.tgisinternal and t.tgparentid = 0
