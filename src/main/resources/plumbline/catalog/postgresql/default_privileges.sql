select d.tableoid as catalog, d.oid, coalesce(n.nspname, '') as schema,
       pg_get_userbyid(d.defaclrole) as role,
       case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences'
                            when 'f' then 'functions' when 'T' then 'types'
                            when 'n' then 'schemas' when 'L' then 'large objects' end as objects,
       case x.grantee when 0 then 'public' else pg_get_userbyid(x.grantee)::text end as grantee,
       lower(x.privilege_type) as privilege, x.is_grantable as grantable
from pg_default_acl d
left join pg_namespace n on n.oid = d.defaclnamespace
left join lateral aclexplode(d.defaclacl)
  with ordinality x (grantor, grantee, privilege_type, is_grantable, place) on true
order by d.oid, x.place
