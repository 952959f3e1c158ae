with held(catalog, oid, part, type, owner, privileges) as (
  select c.tableoid, c.oid, 0,
         case c.relkind when 'S' then 's'::"char" else 'r'::"char" end, c.relowner, c.relacl
  from pg_class c
  union all
  select 'pg_class'::regclass::oid, a.attrelid, a.attnum, 'c', c.relowner, a.attacl
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  where a.attacl is not null
  union all
  select p.tableoid, p.oid, 0, 'f', p.proowner, p.proacl from pg_proc p
  union all
  select t.tableoid, t.oid, 0, 'T', t.typowner, t.typacl from pg_type t
  union all
  select n.tableoid, n.oid, 0, 'n', n.nspowner, n.nspacl from pg_namespace n
  union all
  select l.tableoid, l.oid, 0, 'l', l.lanowner, l.lanacl from pg_language l
  union all
  select w.tableoid, w.oid, 0, 'F', w.fdwowner, w.fdwacl from pg_foreign_data_wrapper w
  union all
  select s.tableoid, s.oid, 0, 'S', s.srvowner, s.srvacl from pg_foreign_server s
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
