-- Rights on what is no object of its own: members of extensions, the server's own objects, and the
-- sequences of identity columns; each that differs from those that they came with. The information
-- schema is left to the server, as pg_dump leaves it.
with held as (
{held_rights}
), came(about_catalog, about_oid, about_part, catalog, oid, part, type, owner, privileges, initial) as (
  select d.refclassid, case when d.refobjid >= 16384 then d.refobjid end, d.refobjsubid,
         h.catalog, h.oid, h.part, h.type, h.owner, h.privileges,
         coalesce(i.initprivs, acldefault(h.type, h.owner))
  from held h
  left join pg_depend d on d.classid = h.catalog and d.objid = h.oid and d.objsubid = 0
       and (d.deptype = 'e' or h.type = 's' and d.deptype = 'i' and d.refclassid = 'pg_class'::regclass)
  left join pg_init_privs i on i.classoid = h.catalog and i.objoid = h.oid and i.objsubid = h.part
  where h.privileges is not null and (d.classid is not null or h.oid < 16384)
    and (h.type <> 'n' or h.oid is distinct from to_regnamespace('public')::oid)
), differing as (
  select c.*, r.granted, r.grantee, r.privilege_type, r.is_grantable
  from came c
  cross join lateral (
    (select true as granted, x.grantee, x.privilege_type, x.is_grantable from aclexplode(c.privileges) x
     except
     select true, x.grantee, x.privilege_type, x.is_grantable from aclexplode(c.initial) x)
    union all
    (select false, x.grantee, x.privilege_type, x.is_grantable from aclexplode(c.initial) x
     except
     select false, x.grantee, x.privilege_type, x.is_grantable from aclexplode(c.privileges) x)) r
  where not (c.privileges @> c.initial and c.initial @> c.privileges)
), worded as (
  select d.*, coalesce(table_schema.nspname, o.schema, '') as schema,
         format('%s %s', o.type, o.identity) as object,
         lower(d.privilege_type)
           || case when d.part > 0 then format(' (%I)', a.attname) else '' end as privilege,
         case d.type when 'c' then 'table ' || w.identity when 'r' then 'table ' || o.identity
                     when 'F' then 'foreign data wrapper ' || o.identity
                     when 'S' then 'foreign server ' || o.identity
                     else format('%s %s', case when o.type = 'aggregate' then 'function' else o.type end, o.identity) end
           as target,
         case d.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(d.grantee)) end as role
  from differing d
  cross join lateral pg_identify_object(d.catalog, d.oid, d.part) o
  cross join lateral pg_identify_object(d.catalog, d.oid, 0) w
  left join pg_attribute a on d.part > 0 and a.attrelid = d.oid and a.attnum = d.part
  left join pg_class c on d.part > 0 and c.oid = d.oid
  left join pg_namespace table_schema on table_schema.oid = c.relnamespace
  where 'information_schema' not in (coalesce(table_schema.nspname, o.schema, ''), coalesce(o.name, ''))
)
select w.about_catalog, w.about_oid, w.about_part, null::oid as other_catalog, null::oid as other_oid,
       w.schema,
       format('%s of %s on %s%s', w.privilege, w.role, w.object,
              case when not w.granted then ' taken away' when w.is_grantable then ' with grant option' else '' end) as name,
       case when w.granted then given.statement else taken.statement end as statement,
       case when w.granted then taken.statement else given.statement end as undoing,
       false as moves
from worded w
cross join lateral (
  select format('grant %s on %s to %s%s', w.privilege, w.target, w.role,
                case when w.is_grantable then ' with grant option' else '' end) as statement) given
cross join lateral (
  select format('revoke %s on %s from %s', w.privilege, w.target, w.role) as statement) taken
