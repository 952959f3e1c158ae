select n.tableoid as catalog, n.oid, n.nspname as name, pg_get_userbyid(n.nspowner) as owner
from pg_namespace n
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
