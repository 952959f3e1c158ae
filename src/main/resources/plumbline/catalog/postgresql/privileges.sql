with held as (
{held_rights}
)
select h.catalog, h.oid, h.part, e.initial,
       case e.grantee when 0 then 'public' else pg_get_userbyid(e.grantee)::text end as grantee,
       lower(e.privilege_type) as privilege, e.is_grantable as grantable
from held h
cross join lateral (
  select false as initial, x.grantee, x.privilege_type, x.is_grantable, x.place
  from aclexplode(h.privileges) with ordinality x (grantor, grantee, privilege_type, is_grantable, place)
  union all
  select true, x.grantee, x.privilege_type, x.is_grantable, 0
  from aclexplode(acldefault(h.type, h.owner)) x
) e
where h.privileges is not null
  and (h.oid >= 16384 or h.catalog = 'pg_namespace'::regclass)
order by e.place
