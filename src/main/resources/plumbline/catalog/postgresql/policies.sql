select p.tableoid as catalog, p.oid, 'pg_class'::regclass::oid as relation_catalog, p.polrelid as relation, p.polname as name,
       p.polpermissive as permissive,
       case p.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert'
                     when 'w' then 'update' when 'd' then 'delete' end as command,
       (select array_agg(case role.oid when 0 then 'public' else pg_get_userbyid(role.oid)::text end)
        from unnest(p.polroles) role(oid)) as roles,
       pg_get_expr(p.polqual, p.polrelid) as visible,
       pg_get_expr(p.polwithcheck, p.polrelid) as writable
from pg_policy p
