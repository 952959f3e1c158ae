select p.tableoid as catalog, p.oid, n.nspname as schema, p.proname as name,
       oidvectortypes(p.proargtypes) as arguments, pg_get_userbyid(p.proowner) as owner,
       p.prokind = 'p' as procedure,
       rtrim(pg_get_functiondef(p.oid), E'\n') as definition,
       pg_get_function_identity_arguments(p.oid)
         || coalesce(' returns ' || pg_get_function_result(p.oid), '') as signature
from pg_proc p
join pg_namespace n on n.oid = p.pronamespace
where p.prokind in ('f', 'w', 'p')
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
