with held as (
{held_rights}
)
select h.catalog, h.oid, h.part, e.initial,
       case e.grantee when 0 then 'public' else pg_get_userbyid(e.grantee)::text end as grantee,
       lower(e.privilege_type) as privilege, e.is_grantable as grantable
from held h
cross join lateral (
  select false as initial, x.grantee, x.privilege_type, x.is_grantable
  from aclexplode(h.privileges) x
  union all
  select true, x.grantee, x.privilege_type, x.is_grantable
  from aclexplode(acldefault(h.type, h.owner)) x
) e
where h.privileges is not null
  and (h.oid >= 16384 or h.catalog = 'pg_namespace'::regclass)
